"""The pictures of the documents, in a real browser."""

import pytest
from playwright.async_api import Browser, Page

from tests.pictures.browser import chromium, open_sheet, picture
from tests.pictures.page import page
from tests.pictures.scenes import scenes

pytestmark = [
    pytest.mark.skipif(not chromium(), reason="no Chromium on this machine (or its path in CHROMIUM)"),
    pytest.mark.asyncio(loop_scope="session"),
]

PHONE, DESK = 360, 1280
"""Pixels across the windows of people's devices."""


async def overhang(sheet: Page, document: str, width: int) -> int:
    """Pixels by which the page is wider than a window of ``width``; below 0 where room is kept for a scroll bar."""
    await sheet.set_viewport_size({"width": width, "height": 640})
    await sheet.set_content(document)
    page_wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return int(await sheet.evaluate(page_wider))


async def test_every_scene_is_drawn_and_fits_a_phone_and_a_desk(browser: Browser) -> None:
    drawn = await scenes()
    async with open_sheet(browser) as sheet:
        for scene in drawn:
            document = page(scene)
            for width in (PHONE, DESK):
                assert await overhang(sheet, document, width) <= 0, scene.name
            taken = await picture(sheet, document, PHONE)
            assert taken.startswith(b"\x89PNG"), scene.name
