"""Draws all pictures of the documents anew: ``python -m tests.pictures [FOLDER]``."""

import argparse
import asyncio
from pathlib import Path

from tests.pictures.browser import chromium, open_browser, open_sheet, picture
from tests.pictures.drawn import FOLDER, write_drawn
from tests.pictures.page import page, width
from tests.pictures.scenes import scenes


def main() -> None:
    """Draw them, or say what is missing."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="where they go (docs/pictures)")
    folder = parser.parse_args().folder
    if not chromium():
        parser.exit(1, "No Chromium found: install it, or set CHROMIUM to the path of its program.\n")
    pages, pictures = asyncio.run(_draw())
    folder.mkdir(parents=True, exist_ok=True)
    for name, taken in pictures.items():
        (folder / f"{name}.png").write_bytes(taken)
    write_drawn(folder, pages)


async def _draw() -> tuple[dict[str, str], dict[str, bytes]]:
    """The page and the picture of each scene."""
    pages = {scene.name: page(scene) for scene in await scenes()}
    async with open_browser() as browser, open_sheet(browser) as sheet:
        return pages, {name: await picture(sheet, document, width(name)) for name, document in pages.items()}


if __name__ == "__main__":
    main()
