"""The pictures of the documents, in a real browser."""

import pytest
from playwright.async_api import Browser

from tests.pictures.browser import chromium, open_browser, picture
from tests.pictures.page import page
from tests.pictures.scenes import Scene, scenes

pytestmark = pytest.mark.skipif(not chromium(), reason="no Chromium on this machine (or its path in CHROMIUM)")

PHONE, DESK = 360, 1280
"""Pixels across the windows of people's devices."""


async def widest(browser: Browser, scene: Scene, width: int) -> int:
    """Pixels across what the page shows in a window of ``width``."""
    tab = await browser.new_page(viewport={"width": width, "height": 640})
    try:
        await tab.set_content(page(scene))
        return int(await tab.evaluate("document.documentElement.scrollWidth"))
    finally:
        await tab.close()


async def test_every_scene_is_drawn_and_fits_a_phone_and_a_desk() -> None:
    drawn = await scenes()
    async with open_browser() as browser:
        for scene in drawn:
            for width in (PHONE, DESK):
                assert await widest(browser, scene, width) == width, scene.name
            taken = await picture(browser, page(scene), PHONE)
            assert taken.startswith(b"\x89PNG"), scene.name
