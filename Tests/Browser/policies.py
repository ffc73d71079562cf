"""Checks of the element on sites whose policy differs from the one that a fresh installation has."""

import contextlib

from comment_form import SUBMIT, Draft
from embedding import READY, ROOT, fill_element, know_element_code, part, wait_for_form
from host_page import Host
from report import equal, true

USUAL = {
    "captcha": "always", "nameRequired": "true", "titleRequired": "true", "links": "text", "contact": "", "rate": "off",
}
"""What the other checks rely on."""

THREAD = "/tin bài/1+1"
LINK = "https://vidu.lamgiang.example/lich_(moi)?a=1&b=2"


@contextlib.contextmanager
def policy(installation, **settings):
    """The site with other settings, until the end."""
    def apply(values):
        installation.duyet("sites", "set", "demo", *(f"{key}={value}" for key, value in values.items()))

    apply(settings)
    try:
        yield
    finally:
        apply({key: USUAL[key] for key in settings if key in USUAL})


def element_without_code_or_name(installation, browser):
    """Without a check code the element posts; a comment without name and title has neither gap nor empty heading."""
    with Host().serving() as host, browser.page() as page, policy(
        installation, captcha="off", nameRequired="false", titleRequired="false", links="nofollow", origins=host.origin
    ):
        canonical = f"{host.origin}/tin?bai=1"
        address = host.put(
            "/khong-ma",
            f"<link rel=canonical href='{canonical}'>"
            f"<duyet-comments site=demo thread='{THREAD}' server={installation.address}></duyet-comments>"
            f"<script src={installation.address}/embed.js defer></script>",
        )
        page.open(f"{address}?nguon=thu#duyet")
        page.wait_for_reload(part("#duyet-form"), "the form", ready=READY)
        page.complaints.clear()
        true(not page.evaluate(f"!!{part('#duyet-code')}"), "a code is asked for")
        true("5.000" in page.text(part("#duyet-content-hint")), page.text(part("#duyet-content-hint")))
        page.focus(part("#duyet-content"))
        page.type(f"Xem lịch ở {LINK}.")
        page.click(part(SUBMIT))
        page.wait_for(part(".duyet-status a"), "the receipt")
        [comment] = installation.comments(thread=THREAD)
        equal((comment["name"], comment["title"]), ("", ""))
        shown = installation.duyet("show", str(comment["id"]), "--json")
        true(f'"{canonical}"' in shown.replace("\\/", "/"), f"the article's address is not kept: {shown}")

        installation.approve(comment)
        article = f"#comment-{comment['id']}"
        page.wait_for_reload(part(article), "the approved comment", ready=READY)
        equal(page.text(part(f"{article} strong")), "Bạn đọc")
        equal(page.evaluate(f"{ROOT}.querySelectorAll('{article} h3').length"), 0, "headings")
        equal(page.evaluate(f"{part(f'{article} .comment-content a')}.outerHTML.includes('nofollow')"), True)
        equal(page.text(part(f"{article} .comment-content a")), LINK)
        equal(page.text(part(f"{article} .comment-content")), f"Xem lịch ở {LINK}.")
        equal(page.complaints, [])


def element_names_the_wait_once(installation, browser):
    """Who posts too often hears once how long to wait, and keeps what was typed. The code's hint names the contact."""
    draft = Draft("Hà Văn Sơn", "Hỏi thêm", "Quầy có nhận hồ sơ của xã khác không?")
    with browser.page() as page, policy(installation, rate="1/10m", contact="0208 000 111"):
        page.open(installation.address + "/portal/embed")
        hint = part("#duyet-code-hint")
        page.wait_for_reload(f"{hint}.innerText.includes('0208 000 111')", "the contact", ready=READY)
        wait_for_form(page)
        for content in (draft.content, draft.content + " Xin cảm ơn."):
            for field in ("name", "title", "content", "code"):
                page.evaluate(f"{part(f'#duyet-{field}')}.value = ''")
            page.evaluate(f"{part('.duyet')}.lastElementChild.replaceChildren()")
            fill_element(page, Draft(draft.name, draft.title, content), know_element_code(page, installation))
            page.press("Enter")
            page.wait_for(f"{part('.duyet-status a')} || !{part('#duyet-problems')}.hidden", "an answer")
        told = page.text(part("#duyet-problems"))
        equal(told.count("gửi lại sau"), 1, f"how often the wait is named in: {told}")
        equal(page.value(part("#duyet-content")), draft.content + " Xin cảm ơn.")
        equal(page.complaints, [])


CHECKS = {
    "without a code, a name or a title the element posts and shows what was sent": element_without_code_or_name,
    "the element says once how long to wait": element_names_the_wait_once,
}
