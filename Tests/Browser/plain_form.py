"""Checks of the plain form. All but one with JavaScript off."""

import unicodedata

from comment_form import FIELDS, FRESH, PROBLEMS, SUBMIT, Draft, fill, know_code, post, see_picture, typed
from report import equal, true

ARTICLE = "/portal/plain"

LINES = Draft(
    "Đỗ Thị Phượng", "Quầy ở thôn có mở thứ bảy không?",
    "Nhà tôi làm ruộng, ngày thường không bỏ được.\n\nXin hỏi:\n- thứ bảy quầy có người không?\n- có phải hẹn trước?",
)

TWICE = Draft("Bùi Quốc Khánh", "Góp ý về trang tra cứu", "Gõ mã có dấu gạch thì trang báo sai, nên bỏ qua dấu gạch.")
AGAIN = Draft("Lê Thị Hồng Nhung", "Thư báo quá hạn", "Tôi nhận được thư xin lỗi kèm ngày hẹn mới, rất đáng khen.")


def published_after_approval(installation, browser):
    """A comment typed in NFD is queued in NFC, approved by the command line and then stands under the article."""
    draft = Draft("Nguyễn Thị Ngọc Huyền", "Nên ghi rõ hạn trả kết quả", "Tôi thấy trang theo dõi rất tiện, cảm ơn!")
    with browser.page(javascript=False) as page:
        page.open(installation.address + ARTICLE)
        post(page, installation, draft.decomposed())
        receipt = page.evaluate("location.href")
        true("/receipts/" in receipt, f"the form led to {receipt}")
        equal(page.text("#duyet-status strong"), "Đang chờ duyệt")

        before = installation.count()
        page.reload()
        equal(installation.count(), before, "comments after the receipt was loaded again")
        equal([request["url"] for request in page.posts], [f"{installation.address}/demo/comments"], "posts")

        comment = installation.comments()[-1]
        equal(Draft(*(comment[field] for field in FIELDS)), draft)
        true(unicodedata.is_normalized("NFC", comment["name"] + comment["content"]), "the queue is not in NFC")
        page.open(installation.address + ARTICLE)
        true(draft.content not in page.text("document.body"), "the comment was to be seen before its approval")
        installation.approve(comment)
        page.reload()
        page.wait_for_reload(f"document.body.innerText.includes({draft.content!r})", "the approved comment")
        equal(page.text(f"#comment-{comment['id']} .comment-title"), draft.title)
        equal(page.text(f"#comment-{comment['id']} strong"), draft.name)
        page.open(receipt)
        equal(page.text("#duyet-status strong"), "Đã đăng")
        equal(page.complaints, [])


def wrong_code_keeps_everything(installation, browser):
    """A wrong code gives everything back with a new picture; the right one then leads to the receipt."""
    with browser.page(javascript=False) as page:
        page.open(f"{installation.address}/demo/thread?key=/sai-ma")
        fill(page, LINES)
        first = see_picture(page)
        page.type("SAIMA")
        with page.navigation():
            page.press("Enter")
        equal(page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus"), 422, "status")
        equal(typed(page), LINES)
        equal(page.value("#duyet-code"), "")
        equal(page.evaluate("document.activeElement.id"), PROBLEMS[1:], "the focus")
        equal(page.evaluate(f"document.querySelector('{PROBLEMS} a').hash"), "#duyet-code", "the problem's link")
        equal(page.evaluate("document.getElementById('duyet-code').ariaInvalid"), "true")
        true(see_picture(page) != first, "the picture stayed the same")
        equal(installation.comments(status="all", thread="/sai-ma"), [])

        page.click(f"{PROBLEMS} a")
        equal(page.evaluate("document.activeElement.id"), "duyet-code", "the focus after the link")
        page.type(know_code(page, installation))
        with page.navigation():
            page.press("Enter")
        equal(page.text("#duyet-status strong"), "Đang chờ duyệt")
        equal([comment["content"] for comment in installation.comments(thread="/sai-ma")], [LINES.content])


def all_problems_at_once(installation, browser):
    """Empty fields are listed all at once, each linked to its field; another picture takes nothing away."""
    with browser.page(javascript=False) as page:
        page.open(f"{installation.address}/demo/thread?key=/o-trong")
        page.focus("#duyet-name")
        page.type(LINES.name)
        see_picture(page)
        with page.navigation():
            page.click(SUBMIT)
        links = page.evaluate(f"[...document.querySelectorAll('{PROBLEMS} a')].map((link) => link.hash)")
        equal(links, ["#duyet-title", "#duyet-content", "#duyet-code"], "the linked fields")
        for field in ("title", "content", "code"):
            described = page.evaluate(
                f"document.getElementById('duyet-{field}').getAttribute('aria-describedby').split(' ')"
                ".map((id) => document.getElementById(id).innerText).join(' ')"
            )
            true("Lỗi:" in described, f"the problem of {field} is not read with it: {described}")
        equal(page.evaluate("document.getElementById('duyet-name').ariaInvalid"), None, "the name's state")
        equal(typed(page), Draft(LINES.name, "", ""))

        before = see_picture(page)
        page.focus("#duyet-content")
        page.type(LINES.content)
        with page.navigation():
            page.click(FRESH)
        true(see_picture(page) != before, "the picture stayed the same")
        equal(typed(page), Draft(LINES.name, "", LINES.content))
        true(not page.evaluate(f"!!document.querySelector('{PROBLEMS}')"), "another picture was called a problem")


def double_click_posts_once(installation, browser):
    """A double click on the button posts the comment once."""
    with browser.page(javascript=False) as page:
        page.open(f"{installation.address}/demo/thread?key=/bam-hai-lan&embed=1")
        fill(page, TWICE)
        page.type(know_code(page, installation))
        button = page.middle(SUBMIT)
        with page.navigation(), page.answers_held("*/demo/comments*") as arrived:
            page.click_at(button)
            arrived(1)
            page.click_at(button, count=2)
            arrived(2)
        equal(len(page.posts), 2, "requests sent")
        equal(len(installation.comments(thread="/bam-hai-lan")), 1, "comments")
        equal(page.text("#duyet-status strong"), "Đang chờ duyệt")


def back_and_again_posts_once(installation, browser):
    """Going back from the receipt and sending the same form again leads to the same receipt."""
    with browser.page(javascript=False) as page:
        page.open(f"{installation.address}/demo/thread?key=/quay-lai&embed=1")
        fill(page, AGAIN)
        code = know_code(page, installation)
        token = page.value("input[name=token]")
        page.type(code)
        with page.navigation():
            page.press("Enter")
        receipt = page.evaluate("location.href")
        page.back()
        page.wait_for("document.getElementById('duyet-code')", "the form")
        page.evaluate(f"document.querySelector('input[name=token]').value = '{token}'")
        fill_missing(page, code)
        with page.navigation():
            page.press("Enter")
        equal(page.evaluate("location.href"), receipt, "the second receipt")
        equal(len(installation.comments(thread="/quay-lai")), 1, "comments")


def fill_missing(page, code):
    """Types again what the browser did not keep."""
    for field, text in zip((*FIELDS, "code"), (AGAIN.name, AGAIN.title, AGAIN.content, code)):
        if page.value(f"#duyet-{field}") != text:
            page.evaluate(f"document.getElementById('duyet-{field}').value = ''")
            page.focus(f"#duyet-{field}")
            page.type(text)
    page.focus("#duyet-code")


def reply_stands_below_its_parent(installation, browser):
    """A reply is written under "replying to …" and stands indented below what it answers."""
    parent = Draft("Trần Văn Lộc", "Bà con khen quầy ở thôn", "Người già trong thôn tôi không phải đi xa nữa.")
    reply = Draft("Lò Thị Mai", "Cảm ơn bác Lộc", "Quầy mở cả sáng thứ bảy bác nhé.")
    with browser.page(javascript=False) as page:
        page.open(installation.address + ARTICLE)
        post(page, installation, parent)
        above = installation.comments()[-1]
        installation.approve(above)
        page.open(installation.address + ARTICLE)
        link = f"#comment-{above['id']} .comment-actions a"
        page.wait_for_reload(f"document.querySelector('{link}')", "the reply link")
        with page.navigation():
            page.click(link)
        equal(page.text(".duyet-replying strong"), parent.name, "whom the form replies to")
        post(page, installation, reply, click=True)
        below = installation.comments()[-1]
        equal(below["parent"], above["id"], "the reply's parent")
        installation.approve(below)
        page.open(installation.address + ARTICLE)
        place = f"document.getElementById('comment-{below['id']}')"
        page.wait_for_reload(place, "the reply")
        left = "getBoundingClientRect()"
        over = f"document.getElementById('comment-{above['id']}')"
        true(page.evaluate(f"{place}.{left}.left > {over}.{left}.left + 8"), "the reply is not indented")
        true(page.evaluate(f"{place}.{left}.top >= {over}.{left}.bottom"), "the reply is not below its parent")
        equal(page.text(f"#comment-{below['id']} strong"), reply.name)


def markup_stays_text(installation, browser):
    """Markup, quotes with combining marks and braces are shown as they were typed; nothing of it runs."""
    draft = Draft(
        "\"\u0301 autofocus onfocus=document.title=1 x=\"", "</h3><script>document.title = 'chạy'</script>{{name}}",
        "<script>document.title = 'chạy'</script>\n<img src=x onerror=\"document.title = 'chạy'\"> '\u0301 & &amp;",
    )
    with browser.page() as page:
        page.open(installation.address + ARTICLE)
        title = page.evaluate("document.title")
        fill(page, draft)
        page.type("SAIMA")
        with page.navigation():
            page.press("Enter")
        equal(typed(page), draft, "given back")
        equal(page.evaluate("document.querySelectorAll('script, [onfocus], [onerror]').length"), 0, "live markup")
        page.focus("#duyet-code")
        page.type(know_code(page, installation))
        with page.navigation():
            page.press("Enter")
        comment = installation.comments(status="all")[-1]
        installation.approve(comment)
        page.reload()
        equal(page.text(".comment-quoted .comment-content"), draft.content, "on the receipt")
        page.open(installation.address + ARTICLE)
        shown = f"#comment-{comment['id']}"
        page.wait_for_reload(f"document.querySelector('{shown}')", "the comment")
        equal(page.text(f"{shown} .comment-content"), draft.content)
        equal(page.text(f"{shown} .comment-title"), draft.title)
        equal(page.evaluate(f"document.querySelector('{shown}').querySelectorAll('script, img').length"), 0)
        equal(page.evaluate("document.title"), title, "the page's title")
        equal(page.complaints, [])


CHECKS = {
    "without JavaScript, a comment in NFD is posted, queued in NFC, approved, and shown": published_after_approval,
    "a wrong code gives back everything typed, and a new picture": wrong_code_keeps_everything,
    "empty fields are listed at once and linked; another picture keeps what was typed": all_problems_at_once,
    "a double click posts once": double_click_posts_once,
    "back and send again leads to the same receipt": back_and_again_posts_once,
    "a reply stands indented below what it answers": reply_stands_below_its_parent,
    "markup stays text, and no policy is violated": markup_stays_text,
}
