"""Takes pictures of pages with a Chromium of this machine."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

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


async def picture(browser: Browser, page: str, width: int) -> bytes:
    """The whole page as PNG, ``width`` pixels of the page across. Nothing is loaded from elsewhere."""
    context = await browser.new_context(
        viewport={"width": width, "height": _HEIGHT}, device_scale_factor=_SCALE, offline=True
    )
    try:
        tab = await context.new_page()
        await tab.set_content(page)
        return await tab.screenshot(full_page=True)
    finally:
        await context.close()
