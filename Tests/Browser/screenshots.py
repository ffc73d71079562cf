"""The documentation's pictures, taken of an installation with sample comments."""

import contextlib
import json
import pathlib
import urllib.request

import samples
import terminal
from comment_form import SUBMIT, Draft, fill, know_code, post, see_picture
from embedding import READY, part, wait_for_form

DRAFT = Draft(
    "Nguyễn Thị Ngọc Huyền", "Nên ghi rõ hạn trả kết quả",
    "Trang theo dõi hồ sơ rất tiện. Nếu mỗi bước ghi thêm ngày dự kiến xong thì bà con sẽ yên tâm hơn.",
)

MARGIN = 24
"""CSS pixels around a clipped part."""


def take(installation, browser, folder):
    """Writes all pictures into the folder, printing the size of each."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    installation.duyet("sites", "set", "demo", "name=Cổng thông tin tỉnh Lam Giang")
    for sample in samples.PUBLISHED:
        send(installation, sample)
    for name, picture in PICTURES.items():
        file = folder / f"{name}.png"
        picture(installation, browser, file)
        print(f"{file}: {file.stat().st_size / 1000:.0f} kB", flush=True)


def send(installation, sample, parent=None):
    """Posts a sample by the JSON API and approves it, with its replies."""
    token, code = installation.mint()
    draft = sample.draft
    values = {
        "thread": sample.thread, "name": draft.name, "title": draft.title, "content": draft.content,
        "code": code, "token": token, "parent": parent,
    }
    request = urllib.request.Request(
        f"{installation.address}/v1/sites/demo/comments", json.dumps(values).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        comment = json.load(answer)
    installation.date_back(comment["id"], sample.minutes)
    if sample in samples.WAITING:
        return
    installation.approve(comment)
    for reply in sample.replies:
        send(installation, reply, parent=comment["id"])


def around(page, element, margin=MARGIN):
    """The rectangle of an element with a margin, in the page's coordinates."""
    x, y, width, height, whole = page.evaluate(
        f"(() => {{ const box = document.querySelector('{element}').getBoundingClientRect();"
        " return [box.x + scrollX, box.y + scrollY, box.width, box.height, document.documentElement.scrollWidth] })()"
    )
    left, right = max(x - margin, 0), min(x + width + margin, whole)
    return {"x": left, "y": max(y - margin, 0), "width": right - left, "height": height + 2 * margin}


@contextlib.contextmanager
def filled(installation, browser, **options):
    """A page with the form, filled in."""
    with browser.page(javascript=False, **options) as page:
        page.open(f"{installation.address}/demo/thread?key={samples.PLAIN}&reply=1")
        page.evaluate("document.querySelector('.duyet-replying').remove()")
        fill(page, DRAFT)
        page.type(know_code(page, installation))
        page.evaluate("document.activeElement.blur()")
        yield page


def form_desktop(installation, browser, file):
    with filled(installation, browser, width=1000) as page:
        page.screenshot(file, around(page, ".duyet-form"))


def form_phone(installation, browser, file):
    with filled(installation, browser, width=390, height=844, mobile=True) as page:
        page.screenshot(file, around(page, ".duyet-form"))


def form_dark(installation, browser, file):
    with filled(installation, browser, width=1000, dark=True) as page:
        page.screenshot(file, around(page, ".duyet-form"))


def errors(installation, browser, file):
    with browser.page(javascript=False, width=1000) as page:
        page.open(f"{installation.address}/demo/thread?key={samples.PLAIN}")
        fill(page, Draft(DRAFT.name, "", DRAFT.content))
        with page.navigation():
            page.click(SUBMIT)
        see_picture(page)
        page.screenshot(file)


def receipt(installation, browser, file):
    with browser.page(javascript=False, width=1000, height=820) as page:
        page.open(f"{installation.address}/portal/plain")
        post(page, installation, DRAFT)
        page.screenshot(file)


def article(installation, browser, file):
    with browser.page(javascript=False, width=1000) as page:
        page.open(f"{installation.address}/portal/plain")
        page.wait_for_reload("document.querySelectorAll('.comment').length === 5", "the sample comments")
        page.screenshot(file, around(page, ".duyet-comments"))


def embed(installation, browser, file):
    with browser.page(width=1000) as page:
        page.open(f"{installation.address}/portal/embed")
        page.wait_for_reload(part("article:nth-of-type(1)"), "the sample comments", ready=READY)
        wait_for_form(page)
        page.screenshot(file, around(page, ".portal-comments"))


def queue(installation, browser, file):
    installation.ban("khuyến mãi sốc")
    for sample in samples.WAITING:
        send(installation, sample)
    command = ["queue", "--status", "pending", "--status", "spam"]
    shown = terminal.screen([installation.binary, *command, *installation.config])
    shown = shown.replace(installation.binary, "duyet").replace(f" {' '.join(installation.config)}", "")
    with browser.page(width=1000, height=600) as page:
        page.show(terminal.page([(" ".join(["duyet", *command]), shown)]))
        page.screenshot(file, around(page, "pre", margin=0))


PICTURES = {
    "form-desktop": form_desktop, "form-phone": form_phone, "form-dark": form_dark, "errors": errors,
    "queue": queue, "article": article, "embed": embed, "receipt": receipt,
}
