"""The docs stay true: every setting, chat command and shell command is told to those who look for it."""

import re
from pathlib import Path

import pytest

from bot.cli import cli
from bot.commands import ALL
from bot.commands.reference import reference_page
from config import Settings, variable

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")
DOCS = "\n".join(
    path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
)


@pytest.mark.parametrize("field", Settings.model_fields)
def test_every_setting_stands_in_the_example_with_a_comment(field: str) -> None:
    assert re.search(rf"^#.+\n{variable(field)}=", EXAMPLE, re.MULTILINE), f"{variable(field)} is undocumented"


def test_the_example_names_no_setting_that_is_gone() -> None:
    named = set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE))
    assert named == {variable(field) for field in Settings.model_fields}


def test_the_example_tells_the_defaults() -> None:
    for field, info in Settings.model_fields.items():
        told = re.search(rf"^{variable(field)}=(.*)$", EXAMPLE, re.MULTILINE)
        assert told
        default = "" if info.default in (None, ()) else str(info.default)
        assert told[1].lower() == default.lower(), variable(field)


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.path)
def test_every_chat_command_is_documented(command: object) -> None:
    assert f"/{command.path}" in DOCS  # type: ignore[attr-defined]


def test_the_command_reference_is_made_from_the_declarations() -> None:
    written = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert written == reference_page(), "write it anew with make docs"


def _shell_commands() -> list[str]:
    names = [str(entry.name or entry.callback.__name__) for entry in cli.registered_commands if entry.callback]
    for group in cli.registered_groups:
        inner = group.typer_instance.registered_commands if group.typer_instance else []
        names += [f"{group.name} {entry.name or entry.callback.__name__}" for entry in inner if entry.callback]
    return names


@pytest.mark.parametrize("name", _shell_commands())
def test_every_shell_command_is_documented(name: str) -> None:
    assert re.search(rf"quotewire {name}\b", DOCS), f"quotewire {name} is undocumented"


def test_every_make_verb_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    verbs = set(re.findall(r"`make (\w+)`", DOCS))
    assert {"setup", "demo"} <= verbs
    for verb in sorted(verbs):
        assert re.search(rf"^{verb}:", makefile, re.MULTILINE), f"make {verb} is documented but isn't there"


PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
FOLDERS = [path.name for root in (ROOT, ROOT / "bot") for path in root.iterdir() if path.is_dir()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_exists(page: Path) -> None:
    """Paths are written from the root or, where they stand in ``bot/``, from there."""
    quoted = re.findall(r"`(\w+)/([\w./-]*)`", page.read_text(encoding="utf-8"))
    named = {f"{folder}/{rest}" for folder, rest in quoted if folder in FOLDERS}
    assert sorted(path for path in named if not any((root / path).exists() for root in (ROOT, ROOT / "bot"))) == []


def test_every_folder_of_the_core_stands_in_the_architecture() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = [path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")]
    assert [name for name in folders if f"`bot/{name}/`" not in page] == []


def test_every_module_of_the_engine_stands_in_its_page() -> None:
    page = (ROOT / "docs" / "quotes.md").read_text(encoding="utf-8")
    engine = ROOT / "bot" / "quotes"
    modules = [path.relative_to(engine) for path in engine.rglob("*.py") if path.name != "__init__.py"]
    unnamed = [str(path) for path in modules if path.parts[0] != "lang" and f"`{path}`" not in page]
    assert unnamed == []


def _anchors(page: Path) -> set[str]:
    """What stands behind the # of a link to a heading, as GitHub makes it of the heading."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_to_a_heading_that_is_there(page: Path) -> None:
    for target, heading in re.findall(r"\]\(([\w./-]*\.md)?(?:#([\w-]+))?\)", page.read_text(encoding="utf-8")):
        linked = (page.parent / target).resolve() if target else page
        assert linked.is_file(), f"{page.name} links to {target}, which isn't there"
        assert not heading or heading in _anchors(linked), f"{page.name} links to {target}#{heading}, which isn't there"


def test_the_readme_leads_to_every_page() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES if page.parent.name == "docs" and f"(docs/{page.name}" not in readme] == []
