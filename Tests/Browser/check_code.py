"""Checks of the ways past a picture that somebody cannot read: the sound, another or an easier picture, no code at all."""

from comment_form import EASIER, FRESH, SOUND, UNSOLVED, Draft, fill, see_picture, typed
from embedding import ARTICLE, fill_element, part, wait_for_form
from embedding import typed as typed_in_element
from report import equal, true

DRAFT = Draft("Ngô Thị Sen", "Xin bản đọc được bằng tai", "Tôi không nhìn rõ hình.\n\nCó tiếng đọc thì tôi gửi được.")
ALONE = Draft("Cụ Mùi", "Gửi không mã", "Mắt kém, tai nghễnh ngãng, nhưng tôi vẫn có ý kiến về giờ mở quầy.")
BY_ELEMENT = Draft("Anh Páo", "Không đọc được hình", "Điện thoại của tôi màn hình vỡ, nhìn hình không ra chữ gì.")


def play(page, sound):
    """Starts the sound by keyboard, waits until it has ended, and starts it again."""
    page.focus(sound)
    page.evaluate(f"({as_element(sound)}).playbackRate = 8")
    for _ in range(2):
        page.press("Space")
        page.wait_for(f"({as_element(sound)}).currentTime > 0 && !({as_element(sound)}).ended", "the sound's beginning")
        page.wait_for(f"({as_element(sound)}).ended", "the sound's end")
    duration = page.evaluate(f"({as_element(sound)}).duration")
    true(1 < duration <= 10, f"the sound lasts {duration} s")


def as_element(selector):
    return selector if selector.startswith("document.") else f"document.querySelector('{selector}')"


def sound_plays(installation, browser):
    """By keyboard, again and again, with JavaScript off, in the article, on the thread's page and in the frame."""
    with browser.page(javascript=False) as page:
        for path in ("/portal/plain", "/demo/thread?key=/nghe", "/demo/thread?key=/nghe&embed=1"):
            page.open(installation.address + path)
            see_picture(page)
            play(page, SOUND)
            link = page.evaluate("document.querySelector('.duyet-download').href")
            true(link.startswith(f"{installation.address}/captcha"), f"the download is {link}")
        equal(page.complaints, [])
    with browser.page() as page:
        page.open(installation.address + ARTICLE)
        wait_for_form(page)
        play(page, part(SOUND))
        equal(page.complaints, [])


def another_picture_keeps_the_text(installation, browser):
    """With and without JavaScript another picture, and an easier one, come in one click, and what was typed stays."""
    with browser.page(javascript=False) as page:
        page.open(f"{installation.address}/demo/thread?key=/hinh-khac")
        fill(page, DRAFT)
        seen = [see_picture(page)]
        for button in (FRESH, EASIER):
            with page.navigation():
                page.click(button)
            seen.append(see_picture(page))
            equal(typed(page), DRAFT, f"what is typed after {button}")
            equal(page.evaluate("document.activeElement.id"), "duyet-code", f"focus after {button}")
            token = page.value("input[name=token]")
            true(token in seen[-1], "the picture is not the token's")
            true(token in page.evaluate(f"document.querySelector('{SOUND}').src"), "the sound is not the token's")
        equal(len(set(seen)), 3, "pictures")
        equal(page.evaluate(f"document.querySelectorAll('{EASIER}').length"), 0, "offers of an easier one than the easy one")
    with browser.page() as page:
        page.open(installation.address + ARTICLE)
        wait_for_form(page)
        fill_element(page, DRAFT, "ABC")
        sources = f"[{part('#duyet-captcha')}.src, {part(SOUND)}.src, document.querySelector('duyet-comments').token]"
        before = page.evaluate(sources)
        for button in ("button[name=fresh]", "button[name=easier]"):
            page.click(part(button))
            page.wait_for(f"{part('#duyet-captcha')}.src !== {before[0]!r}", "another picture")
            after = page.evaluate(sources)
            true(all(one != other for one, other in zip(before, after)), f"{before} became {after}")
            equal(typed_in_element(page), DRAFT, f"what is typed after {button}")
            before = after


def easier_has_a_limit(installation, browser):
    """Who asks for easier pictures again and again is told so, and keeps his form and his picture."""
    installation.duyet("sites", "set", "demo", "easyRate=1/1d")
    try:
        with browser.page(javascript=False) as page:
            page.open(f"{installation.address}/demo/thread?key=/hinh-de&embed=1")
            fill(page, DRAFT)
            # An easy picture has no button for an easier one; another picture has.
            for button in (EASIER, FRESH, EASIER):
                with page.navigation():
                    page.click(button)
            equal(page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus"), 429, "status")
            true("đổi sang hình dễ hơn khá nhiều lần" in page.text(".duyet-notice"), page.text(".duyet-notice"))
            equal(typed(page), DRAFT)
            see_picture(page)
        with browser.page() as page:
            page.open(installation.address + ARTICLE)
            wait_for_form(page)
            fill_element(page, DRAFT, "ABC")
            page.click(part("button[name=easier]"))
            page.wait_for(f"{part('.duyet-unseen[role=status]')}.textContent.includes('khá nhiều lần')", "the announcement")
            equal(typed_in_element(page), DRAFT)
    finally:
        installation.duyet("sites", "set", "demo", "easyRate=10/1h")


def voice_is_named(installation, browser):
    """The element says in its own language which language the site's voice speaks."""
    sound = f"document.querySelector('duyet-comments').shadowRoot?.querySelector('{SOUND}')"
    with browser.page() as page:
        for language, told in (("vi", "đọc bằng tiếng Việt"), ("en", "digits spoken in Vietnamese")):
            page.open(installation.address + ARTICLE)
            wait_for_form(page)
            page.evaluate(
                "(() => { const old = document.querySelector('duyet-comments'); const own = old.cloneNode();"
                f" own.setAttribute('lang', '{language}'); old.replaceWith(own); }})()"
            )
            page.wait_for(sound, "the element's sound")
            label = page.evaluate(f"{sound}.getAttribute('aria-label')")
            true(label.endswith(told), f"the sound is called {label}")


def unsolved_arrives(installation, browser):
    """A comment without the code is sent by one click, with and without JavaScript, and waits apart."""
    with browser.page(javascript=False) as page:
        page.open(f"{installation.address}/demo/thread?key=/khong-giai")
        fill(page, ALONE)
        with page.navigation():
            page.click(UNSOLVED)
        true("/receipts/" in page.evaluate("location.href"), "the button did not lead to a receipt")
        equal(page.text("#duyet-status strong"), "Đang chờ duyệt")
    with browser.page() as page:
        page.open(installation.address + ARTICLE)
        wait_for_form(page)
        fill_element(page, BY_ELEMENT, "")
        page.click(part("button[name=unsolved]"))
        page.wait_for(part(".duyet-status a"), "the receipt")
    queue = installation.duyet("queue", "--unsolved", "--json")
    for draft in (ALONE, BY_ELEMENT):
        true(f'"content":"{draft.content}"' in queue, f"{draft.title} is not in the queue: {queue}")
    equal(queue.count('"captcha.unsolved"'), 2, "reasons")
    # Where the other checks look for their own comment, none of these is to wait behind it.
    installation.duyet("reject", "--all", "--unsolved")


CHECKS = {
    "the sound plays and plays again by keyboard, with and without JavaScript": sound_plays,
    "the element names the language of the voice": voice_is_named,
    "another picture and an easier one keep what was typed, with and without JavaScript": another_picture_keeps_the_text,
    "easier pictures have a limit, which is told": easier_has_a_limit,
    "a comment without the code arrives and waits apart": unsolved_arrives,
}
