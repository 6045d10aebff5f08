"""Takes pictures of pages with a Chromium of this machine."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Page, async_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_SCALE = 1.5
"""Pixels of a picture for each pixel of the page, so that it is sharp on dense screens."""
_HEIGHT = 200
"""Pixels of the window's height; the picture is as high as the page."""


def chromium() -> str:
    """The path of the browser: ``CHROMIUM`` of the environment, else one in the path; empty if there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), "")


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """A browser without a window, which is closed in the end."""
    async with async_playwright() as playwright:
        # Chromium's sandbox doesn't work for root, as whom containers run; the pages are our own.
        sandbox = os.geteuid() != 0
        browser = await playwright.chromium.launch(executable_path=chromium(), chromium_sandbox=sandbox)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def open_sheet(browser: Browser) -> AsyncIterator[Page]:
    """A tab on which documents are drawn one after the other. Nothing is loaded from elsewhere."""
    context = await browser.new_context(device_scale_factor=_SCALE, offline=True)
    try:
        yield await context.new_page()
    finally:
        await context.close()


async def picture(sheet: Page, document: str, width: int) -> bytes:
    """The whole document as PNG, ``width`` pixels of the page across."""
    await sheet.set_viewport_size({"width": width, "height": _HEIGHT})
    await sheet.set_content(document)
    return await sheet.screenshot(full_page=True)
