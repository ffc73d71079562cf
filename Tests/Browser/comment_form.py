"""The form without scripts, filled in as people do: by keyboard."""

import unicodedata
from dataclasses import dataclass

FORM = "#duyet-form"
SUBMIT = ".duyet-button"
FRESH = "button[name=fresh]"
EASIER = "button[value=easy]"
UNSOLVED = "button[name=unsolved]"
SOUND = "#duyet-captcha-sound"
PICTURE = "#duyet-captcha"
PROBLEMS = "#duyet-problems"
FIELDS = ("name", "title", "content")


@dataclass(frozen=True)
class Draft:
    """What a visitor types, code excepted."""

    name: str
    title: str
    content: str

    def decomposed(self):
        """The same as some keyboards write it, in NFD."""
        return Draft(*(unicodedata.normalize("NFD", text) for text in (self.name, self.title, self.content)))


def fill(page, draft, frame=None):
    """From the name on, with the Tab key between the fields. The focus ends in the code's field."""
    page.focus("#duyet-name", frame)
    for text in (draft.name, draft.title, draft.content):
        page.type(text)
        page.press("Tab")


def typed(page, frame=None):
    """The fields' present values."""
    return Draft(*(page.value(f"#duyet-{field}", frame) for field in FIELDS))


def see_picture(page, frame=None):
    """Waits until the picture beside the code's field is drawn, and returns its address."""
    page.wait_for(
        f"(() => {{ const picture = document.querySelector('{PICTURE}');"
        f" picture.scrollIntoView({{block: 'center'}});"
        f" return picture.complete && picture.naturalWidth === 240 && picture.naturalHeight === 80 }})()",
        "the check code's picture", frame,
    )
    return page.evaluate(f"document.querySelector('{PICTURE}').currentSrc", frame)


def know_code(page, installation, frame=None):
    """
    Looks at the picture, puts a challenge in its place whose answer is known, and returns that answer.

    A page that has its token in a cookie gets another cookie; a form with a token gets another token and its picture.
    """
    see_picture(page, frame)
    token, answer = installation.mint()
    if page.value("input[name=token]", frame):
        page.evaluate(
            f"document.querySelector('input[name=token]').value = '{token}';"
            f"document.querySelector('{PICTURE}').src = '/captcha/{token}.png'",
            frame,
        )
        see_picture(page, frame)
    else:
        page.set_cookie(f"duyet-{installation.SITE}", token, installation.address)
    return answer


def post(page, installation, draft, click=False):
    """Fills in all four fields and submits; returns on the page that this leads to."""
    fill(page, draft)
    page.type(know_code(page, installation))
    with page.navigation():
        if click:
            page.click(SUBMIT)
        else:
            page.press("Enter")
