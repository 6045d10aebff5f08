"""What is needed to run may be passed on with a program under the MIT licence, and the lock files are apart."""

import re
from pathlib import Path

import pytest

from deploy.licences import PackageLicence, needed

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def packages() -> list[PackageLicence]:
    """The packages that are needed to run; reading what they say of themselves takes a fifth of a second."""
    return needed()


def locked(name: str) -> dict[str, str]:
    """The version of each package of a lock file."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def test_a_package_that_is_needed_to_run_has_a_licence_that_fits(
    packages: list[PackageLicence], subtests: pytest.Subtests
) -> None:
    for package in packages:
        with subtests.test(package.name):
            assert package.fits, package.licence or "says nothing of its licence"


def test_all_that_is_locked_to_run_is_listed(packages: list[PackageLicence]) -> None:
    listed = {re.sub(r"[-_.]+", "-", package.name).lower() for package in packages}
    elsewhere = {"audioop-lts", "colorama"}  # MIT-like and BSD: for Python 3.13 and for Windows
    assert {"aiohttp", "lxml", "sqlalchemy", "trafilatura"} < listed
    assert set(locked("requirements.lock")) - listed - elsewhere == set()


@pytest.mark.parametrize(
    ("licence", "fits"),
    [
        ("MIT", True),
        ("BSD-3-Clause OR Apache-2.0", True),
        ("GNU Lesser General Public License v3 or later (LGPLv3+)", True),
        ("MPL-2.0", True),
        ("GPL-3.0-only", False),
        ("MIT AND GPL-3.0-only", False),
        ("GNU Affero General Public License v3", False),
        ("Proprietary", False),
        ("", False),
    ],
)
def test_a_licence_fits_by_its_name(licence: str, fits: bool) -> None:
    assert PackageLicence("a", "1", licence).fits is fits


def test_a_package_has_one_version_in_all_lock_files() -> None:
    to_run, to_change, to_install = map(
        locked, ("requirements.lock", "requirements-dev.lock", "requirements-setup.lock")
    )
    assert to_run.items() <= to_change.items()
    assert to_install.items() <= to_change.items()
    assert "uv" in to_install
    assert {"pytest", "mypy", "ruff", "simcord"}.isdisjoint(to_run)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "requirements-setup.lock"])
def test_a_lock_file_has_a_hash_for_everything_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    packages = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert packages
    assert all("--hash=sha256:" in package for package in packages)
