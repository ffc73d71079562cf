"""Checks of what people without a mouse, without sight or with a small screen need."""

from comment_form import FRESH, Draft
from embedding import ROOT, part, wait_for_form
from report import equal, true

PAGES = {
    "the article": "/portal/plain",
    "the thread's page": "/demo/thread?key=/ban-phim",
    "the frame": "/demo/thread?key=/ban-phim&embed=1",
}

ORDER = [
    "duyet-name", "duyet-title", "duyet-content", "duyet-code", "duyet-captcha-sound", "duyet-download", "duyet-button",
]
"""What the Tab key leads to, first of all the form's fields; the player of the sound has several stops."""


def tab_through(page, root, look=lambda name: None):
    """The ids, names or classes of what the Tab key leads to from the name on, each once, as far as the last button."""
    visited = []
    active = f"{root}.activeElement"
    while len(visited) < 20 and (not visited or visited[-1] != "unsolved"):
        name = page.evaluate(f"{active}.id || {active}.name || {active}.className")
        look(name)
        if visited[-1:] != [name]:
            visited.append(name)
        page.press("Tab")
    return visited


def keyboard_alone(installation, browser):
    """The Tab key goes through the form in the order of reading, and what has the focus shows it."""
    with browser.page(javascript=False) as page:
        for name, path in PAGES.items():
            page.open(installation.address + path)
            page.focus("#duyet-name")

            def look(visited):
                outline = page.evaluate("getComputedStyle(document.activeElement).outline")
                true("solid 3px" in outline, f"the outline of {visited} on {name} is {outline}")

            equal(tab_through(page, "document", look), [*ORDER, "fresh", "unsolved"], f"the order on {name}")
            page.focus(FRESH)
            page.press("Tab", shift=True)
            equal(page.evaluate("document.activeElement.className"), "duyet-button", "backwards")
    with browser.page() as page:
        page.open(installation.address + "/portal/embed")
        wait_for_form(page)
        page.focus(part("#duyet-name"))
        equal(tab_through(page, ROOT), [*ORDER, "fresh", "easier", "unsolved"], "the order in the element")


def labels_and_language(installation, browser):
    """Every field has its label, every picture its text, every page its language and one heading to begin with."""
    with browser.page() as page:
        for name, path in {**PAGES, "the start": "/portal", "no page": "/khong-co"}.items():
            page.open(installation.address + path)
            equal(page.evaluate("document.documentElement.lang"), "vi", f"the language of {name}")
            check_names(page, "document", name)
            equal(page.evaluate("document.querySelectorAll('h1').length"), 1, f"the main headings of {name}")
            twice = page.evaluate(
                "[...document.querySelectorAll('[id]')].map((one) => one.id)"
                ".filter((id, n, all) => all.indexOf(id) < n)"
            )
            equal(twice, [], f"ids used twice on {name}")
        page.open(installation.address + "/portal/embed")
        wait_for_form(page)
        check_names(page, ROOT, "the element")


def check_names(page, root, name):
    unnamed = page.evaluate(
        f"[...{root}.querySelectorAll('input:not([type=hidden]), textarea')]"
        ".filter((field) => !field.labels.length || !field.labels[0].innerText.trim()).map((field) => field.id)"
    )
    equal(unnamed, [], f"fields without a label on {name}")
    dangling = page.evaluate(
        f"[...{root}.querySelectorAll('[aria-describedby], [aria-labelledby]')].flatMap((one) =>"
        " `${one.getAttribute('aria-describedby') || ''} ${one.getAttribute('aria-labelledby') || ''}`"
        f".trim().split(/ +/)).filter((id) => !{root}.getElementById(id))"
    )
    equal(dangling, [], f"descriptions that are not there on {name}")
    equal(page.evaluate(f"[...{root}.querySelectorAll('img')].filter((one) => !one.alt).length"), 0, "bare pictures")


def small_screens(installation, browser):
    """No page is wider than a telephone, even with a comment of one very long word."""
    word = Draft("Nguyễnthịkhôngcódấucách" * 3, "Dài" * 40, "https://vidu.lamgiang.example/" + "rất-dài-" * 60)
    with browser.page(javascript=False) as page:
        page.open(f"{installation.address}/demo/thread?key=/man-hinh-nho&embed=1")
        for field in ("name", "title", "content"):
            page.focus(f"#duyet-{field}")
            page.type(getattr(word, field))
        with page.navigation():
            page.press("Tab")
            page.press("Enter")
        for width in (320, 390):
            page.resize(width, 800, mobile=True)
            check_width(page, width, "the form given back")
    with browser.page(javascript=False) as page:
        for width in (320, 390):
            page.resize(width, 800, mobile=True)
            for name, path in {**PAGES, "the start": "/portal", "no page": "/khong-co"}.items():
                page.open(installation.address + path)
                check_width(page, width, name)


def check_width(page, width, name):
    equal(page.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)"), width, f"the width of {name}")


CHECKS = {
    "the keyboard alone goes through the form in order, with a visible focus": keyboard_alone,
    "fields have labels, pictures texts, pages a language": labels_and_language,
    "nothing scrolls sideways at 320 and 390 pixels": small_screens,
}
