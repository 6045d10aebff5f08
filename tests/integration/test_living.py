"""What proves that another process is dead: a file that it kept locked, and nothing else."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import structlog.testing

from bot.ops.leases import LEASE
from bot.ops.living import HeirService, SignsOfLife
from bot.store import SqlStore, open_store
from tests.builders import NOW
from tests.fakes.chat import FakeClock

KERNEL = "a kernel"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the processes of the test show that they live; made by the first."""
    return tmp_path / "living"


@pytest.fixture
def ours(folder: Path) -> Iterator[SignsOfLife]:
    """The signs of the process that looks."""
    signs = SignsOfLife(folder, KERNEL)
    signs.show("ours")
    yield signs
    signs.close()


@pytest.fixture
def elsewhere(folder: Path, tmp_path: Path) -> Path:
    """A link of that name, as another user could have made it in a folder for temporary files."""
    folder.symlink_to(tmp_path)
    return folder


def test_a_process_is_dead_whose_file_nobody_locks_under_this_kernel(folder: Path, ours: SignsOfLife) -> None:
    with ExitStack() as stack:
        shown = {"alive": KERNEL, "ended": KERNEL, "elsewhere": "another kernel"}
        others = {name: SignsOfLife(folder, kernel) for name, kernel in shown.items()}
        for name, signs in others.items():
            signs.show(name)
            stack.callback(signs.close)
        (folder / "starting.new").write_text(KERNEL)
        assert ours.dead() == set()
        for name in ("ended", "elsewhere"):
            others[name].close()
        assert ours.dead() == {"ended"}
        assert others["alive"].dead() == {"ended"}, "two may look at the same time"
        ours.forget(["ended"])
        assert ours.dead() == set()


def test_who_is_alone_knows_it_until_another_process_begins(folder: Path, ours: SignsOfLife) -> None:
    assert ours.is_alone()
    begins = folder / "other.new"
    begins.write_text("")
    assert not ours.is_alone()
    begins.unlink()
    other = SignsOfLife(folder, KERNEL)
    assert not other.is_alone(), "it shows nothing yet"
    other.show("other")
    assert not ours.is_alone()
    assert not other.is_alone()
    other.close()
    assert ours.is_alone(), "the other one is dead"
    (folder / "ours").unlink()
    assert not ours.is_alone(), "nobody else could see it any more"


def test_where_the_system_names_no_kernel_nobody_shows_anything(folder: Path) -> None:
    signs = SignsOfLife(folder, "")
    signs.show("ours")
    assert not folder.exists()
    assert signs.dead() == set()


async def test_a_folder_that_leads_elsewhere_proves_nothing(store: SqlStore, elsewhere: Path) -> None:
    heirs = HeirService(store, SignsOfLife(elsewhere, KERNEL), FakeClock(NOW))
    with structlog.testing.capture_logs() as logged:
        await heirs.begin()
    assert [line["event"] for line in logged] == ["leases of killed processes are waited for"]
    assert await heirs.tick() == 0


async def test_a_dead_process_is_forgotten_once_it_holds_nothing(
    store: SqlStore, ours: SignsOfLife, folder: Path
) -> None:
    theirs = await open_store(f"sqlite:///{store.neighbourhood.with_name('bot.db')}")
    signs = SignsOfLife(folder, KERNEL)
    signs.show(theirs.holder)
    await theirs.take_leases("tick", [0], NOW, NOW + LEASE)
    signs.close()
    await theirs.close()
    heirs = HeirService(store, ours, FakeClock(NOW))
    assert await heirs.tick() == 1
    assert await store.take_leases("tick", [0], NOW, NOW + LEASE) == {0}
    assert (folder / theirs.holder).exists(), "its last write may still be under way in a server"
    assert await heirs.tick() == 0
    assert not (folder / theirs.holder).exists()
    assert await store.renew_leases("tick", [0], NOW + LEASE) == {0}, "the heir's own"


async def test_a_lease_that_ran_out_is_told_once(store: SqlStore, ours: SignsOfLife) -> None:
    clock = FakeClock(NOW)
    heirs = HeirService(store, ours, clock)
    await store.take_leases("page", [7], NOW, NOW + LEASE)
    assert await heirs.tick() == 0
    clock.forward(seconds=LEASE.total_seconds())
    assert await heirs.tick() == 1, "whoever held it may be dead, elsewhere"
    assert await heirs.tick() == 0
