"""Checks of the receipt of a refused comment: its reason, its rule, the appeal and the answer. All with JavaScript off."""

from access import check_names, check_width
from comment_form import PROBLEMS, SUBMIT, Draft, post
from report import equal, true

DRAFT = Draft("Hoàng Thị Sen", "Hỏi giờ làm việc", "Cửa hàng phân bón của tôi ở chợ có được dán tờ hướng dẫn không?")
OTHER = Draft("Vì Văn Páo", "Bản đồ", "Ai cần bản đồ các quầy ở huyện thì gọi cho tôi.")
MESSAGE = "Tôi chỉ hỏi về tờ hướng dẫn, không rao bán gì cả."
FIELD = "#duyet-message"


def refused(page, installation, draft):
    """Posts a comment, refuses it, and shows its receipt."""
    page.open(f"{installation.address}/demo/thread?key=/xem-lai")
    post(page, installation, draft)
    comment = installation.comments(thread="/xem-lai")[-1]
    number = str(comment["id"])
    installation.duyet("reject", number, "--as", "Thu Hà", "--reason", "advertising")
    page.reload()
    return number


def appeal_and_answer(installation, browser):
    """The rule is shown; an empty appeal comes back with what is wrong, a good one waits; the answer publishes the comment."""
    installation.duyet(
        "reasons", "change", "advertising", "--site", "demo", "--clause-vi", "Điều 4: không rao bán hàng",
        "--url", "https://vidu.lamgiang.example/quy-dinh",
    )
    with browser.page(javascript=False) as page:
        number = refused(page, installation, DRAFT)
        receipt = page.evaluate("location.href")
        equal(page.text("#duyet-status strong"), "Không được đăng")
        true("Điều 4: không rao bán hàng" in page.text("document.body"), "the rule is not shown")
        with page.navigation():
            page.click(f".duyet-appeal {SUBMIT}")
        equal(page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus"), 422, "status")
        equal(page.evaluate("document.activeElement.id"), PROBLEMS[1:], "the focus")
        page.click(f"{PROBLEMS} a")
        equal(page.evaluate("document.activeElement.id"), FIELD[1:], "the focus after the link")
        page.type("Ngắn quá")
        with page.navigation():
            page.click(f".duyet-appeal {SUBMIT}")
        equal(page.value(FIELD), "Ngắn quá", "the text given back")
        check_names(page, "document", "the appeal given back")
        for width in (320, 390):
            page.resize(width, 800, mobile=True)
            check_width(page, width, "the appeal given back")
        page.resize(1200, 900)
        page.evaluate(f"document.querySelector('{FIELD}').value = ''")
        page.focus(FIELD)
        page.type(MESSAGE)
        with page.navigation():
            page.click(f".duyet-appeal {SUBMIT}")
        equal(page.evaluate("location.href"), f"{receipt}#duyet-appeal", "where it led to")
        equal(page.text("#duyet-appeal-state strong"), "Đang chờ một người khác xem lại")
        true(not page.evaluate("!!document.querySelector('form')"), "there is a second form")
        installation.duyet("appeals", "grant", number, "--as", "Đức", "--answer", "Chị nói đúng, xin lỗi chị.")
        page.open(receipt)
        page.wait_for_reload("document.querySelector('.is-approved')", "the answer")
        equal(page.text("#duyet-status strong"), "Đã đăng")
        true("Chị nói đúng" in page.text("#duyet-appeal"), "the answer is not shown")
        equal(page.complaints, [])


def receipt_in_english(installation, browser):
    """The link at the foot leads to the same receipt in English, and its form stays in English."""
    with browser.page(javascript=False) as page:
        refused(page, installation, OTHER)
        with page.navigation():
            page.click("a[hreflang=en]")
        equal(page.evaluate("document.documentElement.lang"), "en")
        with page.navigation():
            page.click(f".duyet-appeal {SUBMIT}")
        equal(page.evaluate("document.documentElement.lang"), "en", "the language after the form")
        true("You have not said why" in page.text(PROBLEMS), page.text(PROBLEMS))
        equal(page.evaluate("document.querySelectorAll('h1').length"), 1, "main headings")


def figures(installation, browser):
    """The public figures fit a telephone, in both languages, and violate no policy."""
    installation.duyet("sites", "set", "demo", "transparency=on")
    with browser.page(javascript=False) as page:
        for width in (320, 390, 1200):
            page.resize(width, 800, mobile=width < 1000)
            page.open(f"{installation.address}/demo/transparency")
            check_width(page, width, "the figures")
        equal(page.text("h1"), "Kiểm duyệt bằng con số")
        with page.navigation():
            page.click("a[hreflang=en]")
        equal(page.text("h1"), "Moderation in figures")
        equal(page.complaints, [])
    installation.duyet("sites", "set", "demo", "transparency=off")


CHECKS = {
    "a refused comment's receipt has the rule and takes an appeal, whose answer publishes it": appeal_and_answer,
    "the receipt is there in English, its form too": receipt_in_english,
    "the public figures fit a telephone, in both languages": figures,
}
