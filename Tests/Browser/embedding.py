"""Checks of the two ways into a host page: the element, and the frame that needs no script."""

from comment_form import FIELDS, SUBMIT, Draft, fill, know_code, see_picture
from host_page import Host
from report import equal, true

ROOT = "document.querySelector('duyet-comments').shadowRoot"
ARTICLE = "/portal/embed"

DRAFT = Draft(
    "Vàng A Sử", "Thêm tiếng Mông sớm nhé",
    "Bà nội tôi không đọc được chữ phổ thông.\nCó tiếng đọc thì bà tự làm được.",
)
ON_HOST = Draft("Hoàng Minh Tuấn", "Xin lịch mở quầy", "Báo đăng giúp giờ mở quầy của từng thôn để bà con biết mà đi.")
IN_FRAME = Draft(
    "Phạm Thu Trang", "Máy quét hay kẹt giấy",
    "Hôm qua tôi đợi gần một tiếng vì máy quét hỏng.\n\nNên có máy dự phòng.",
)

READY = (
    f"[...{ROOT}.querySelectorAll('.duyet-moderation, .duyet-comments button')]"
    ".some((one) => one.checkVisibility())"
)
"""The element has come as far as its form, or as its offer to try again."""


def part(selector):
    """An element inside the custom element."""
    return f"{ROOT}.querySelector('{selector}')"


def wait_for_form(page):
    """Until the custom element shows its form, and the picture in it is drawn."""
    page.wait_for(f"{part('#duyet-captcha')} && {part('#duyet-captcha')}.naturalWidth === 240", "the element's picture")
    page.wait_for(f"!{part('.duyet')}.hidden && {part('.duyet-comments h2')}.innerText", "the element's style")


def typed(page):
    return Draft(*(page.value(part(f"#duyet-{field}")) for field in FIELDS))


def fill_element(page, draft, code):
    page.focus(part("#duyet-name"))
    for text in (draft.name, draft.title, draft.content):
        page.type(text)
        page.press("Tab")
    page.type(code)


def know_element_code(page, installation):
    """Gives the element a challenge whose answer is known, with its picture; returns the answer."""
    token, answer = installation.mint()
    page.evaluate(
        f"document.querySelector('duyet-comments').token = '{token}';"
        f"{part('#duyet-captcha')}.src = '{installation.address}/captcha/{token}.png'"
    )
    page.wait_for(
        f"{part('#duyet-captcha')}.src.includes('{token}') && {part('#duyet-captcha')}.complete"
        f" && {part('#duyet-captcha')}.naturalWidth === 240", "the known picture"
    )
    return answer


def post_by_element(page, installation, draft):
    """Leaves the page showing the receipt, and returns the comment."""
    fill_element(page, draft, know_element_code(page, installation))
    page.press("Enter")
    page.wait_for(part(".duyet-status a"), "the receipt")
    return installation.comments(status="all")[-1]


def element_posts(installation, browser):
    """The element: a wrong code keeps everything; the right one gives a receipt; what is approved appears."""
    with browser.page() as page:
        page.open(installation.address + ARTICLE)
        wait_for_form(page)
        picture = page.evaluate(f"{part('#duyet-captcha')}.src")
        before = installation.count()
        fill_element(page, DRAFT, "SAIMA")
        page.press("Enter")
        page.wait_for(f"!{part('#duyet-problems')}.hidden", "the problems")
        equal(typed(page), DRAFT)
        equal(page.evaluate(f"{ROOT}.activeElement.id"), "duyet-problems", "the focus")
        equal(page.value(part("#duyet-code")), "")
        page.wait_for(f"{part('#duyet-captcha')}.src !== '{picture}'", "another picture")
        equal(installation.count(), before, "comments after a wrong code")

        page.click(part("#duyet-problems a"))
        equal(page.evaluate(f"{ROOT}.activeElement.id"), "duyet-code", "the focus after the link")
        page.type(know_element_code(page, installation))
        page.press("Enter")
        page.wait_for(part(".duyet-status a"), "the receipt")
        equal(page.evaluate(f"{ROOT}.activeElement.getAttribute('role')"), "status", "the focus")
        equal(installation.count(), before + 1, "comments")
        comment = installation.comments()[-1]
        equal(Draft(*(comment[field] for field in FIELDS)), DRAFT)
        receipt = page.evaluate(f"{part('.duyet-status a')}.href")

        installation.approve(comment)
        page.wait_for_reload(part(f"#comment-{comment['id']}"), "the approved comment", ready=READY)
        equal(page.text(part(f"#comment-{comment['id']} .comment-content")), DRAFT.content)
        equal(page.complaints, [])
        page.open(receipt)
        equal(page.text("#duyet-status strong"), "Đã đăng")


def element_lists_problems(installation, browser):
    """The element names all empty fields at once; another picture keeps what was typed."""
    with browser.page() as page:
        page.open(installation.address + ARTICLE)
        wait_for_form(page)
        page.focus(part("#duyet-content"))
        page.type(DRAFT.content)
        page.click(part(SUBMIT))
        page.wait_for(f"!{part('#duyet-problems')}.hidden", "the problems")
        links = page.evaluate(f"[...{ROOT}.querySelectorAll('#duyet-problems a')].map((link) => link.hash)")
        equal(links, ["#duyet-name", "#duyet-title", "#duyet-code"], "the linked fields")
        picture = page.evaluate(f"{part('#duyet-captcha')}.src")
        page.click(part(".duyet-actions .duyet-quiet"))
        page.wait_for(f"{part('#duyet-captcha')}.src !== '{picture}'", "another picture")
        equal(page.value(part("#duyet-content")), DRAFT.content)
        equal(page.complaints, [])


def element_on_foreign_origin(installation, browser):
    """The element works on the pages of an allowed origin; on others it says so and offers its fallback."""
    with Host().serving() as host, browser.page() as page:
        address = host.put(
            "/bai-viet",
            f"<duyet-comments site=demo thread=/bai-viet server={installation.address}>"
            f"<a href='{installation.address}/demo/thread?key=/bai-viet'>Bình luận</a></duyet-comments>"
            f"<script src={installation.address}/embed.js defer></script>",
        )
        installation.duyet("sites", "set", "demo", "origins=")
        page.open(address)
        page.wait_for(READY)
        true("Không tải được bình luận." in page.text(part(".duyet-comments")), "the message is missing")
        page.wait_for("document.querySelector('duyet-comments a').checkVisibility()", "the fallback")

        installation.duyet("sites", "set", "demo", f"origins={host.origin}")
        page.wait_for_reload(part("#duyet-captcha"), "the form", ready=READY)
        page.complaints.clear()
        wait_for_form(page)
        comment = post_by_element(page, installation, ON_HOST)
        equal((comment["thread"], comment["content"]), ("/bai-viet", ON_HOST.content))
        equal(page.complaints, [])


def frame_on_foreign_origin(installation, browser):
    """Without any script, the frame takes a comment on the pages of an allowed origin."""
    with Host().serving() as host, browser.page(javascript=False) as page:
        installation.duyet("sites", "set", "demo", f"origins={host.origin}")
        address = host.put(
            "/khung",
            "<iframe title='Bình luận' width=600 height=1200"
            f" src='{installation.address}/demo/thread?key=/khung&amp;embed=1'></iframe>",
        )
        page.open(address)
        page.reload_until(lambda: page.frame("/demo/thread"), "the frame")
        page.complaints.clear()
        frame = page.frame("/demo/thread")
        see_picture(page, frame)
        page.evaluate("document.querySelector('iframe').focus()")
        fill(page, IN_FRAME, frame)
        page.type(know_code(page, installation, frame))
        page.press("Enter")
        frame = page.wait_for_frame("/receipts/")
        page.wait_for("document.querySelector('#duyet-status')", "the receipt", frame)
        equal(page.text("#duyet-status strong", frame), "Đang chờ duyệt")
        equal([comment["content"] for comment in installation.comments(thread="/khung")], [IN_FRAME.content])
        equal(page.complaints, [])


def frame_on_refused_origin(installation, browser):
    """A page of an origin that is not allowed cannot frame the form."""
    with Host().serving() as host, browser.page(javascript=False) as page:
        installation.duyet("sites", "set", "demo", "origins=")
        framed = f"{installation.address}/demo/thread?key=/khung&amp;embed=1"
        page.open(host.put("/khung", f"<iframe src='{framed}'></iframe>"))
        page.until(lambda: any("frame-ancestors" in text for text in page.complaints), "the refusal")
        true(not page.frame("/demo/thread"), "the frame was shown")


CHECKS = {
    "the element keeps everything after a wrong code, and posts with the right one": element_posts,
    "the element lists all problems, and another picture keeps what was typed": element_lists_problems,
    "the element works on an allowed foreign origin, and says so on others": element_on_foreign_origin,
    "the frame posts without script on an allowed foreign origin": frame_on_foreign_origin,
    "the frame is refused to an origin that is not allowed": frame_on_refused_origin,
}
