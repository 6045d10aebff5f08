"""The pictures of the documents, in a real browser."""

import pytest
from playwright.async_api import Browser

from tests.pictures.browser import chromium, open_browser, picture
from tests.pictures.page import page
from tests.pictures.scenes import Scene, scenes

pytestmark = pytest.mark.skipif(not chromium(), reason="no Chromium on this machine (or its path in CHROMIUM)")

PHONE, DESK = 360, 1280
"""Pixels across the windows of people's devices."""


async def overhang(browser: Browser, scene: Scene, width: int) -> int:
    """Pixels by which the page is wider than a window of ``width``; below 0 where room is kept for a scroll bar."""
    tab = await browser.new_page(viewport={"width": width, "height": 640})
    try:
        await tab.set_content(page(scene))
        page_wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        return int(await tab.evaluate(page_wider))
    finally:
        await tab.close()


async def test_every_scene_is_drawn_and_fits_a_phone_and_a_desk() -> None:
    drawn = await scenes()
    async with open_browser() as browser:
        for scene in drawn:
            for width in (PHONE, DESK):
                assert await overhang(browser, scene, width) <= 0, scene.name
            taken = await picture(browser, page(scene), PHONE)
            assert taken.startswith(b"\x89PNG"), scene.name
