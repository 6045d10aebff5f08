"""The licences of everything that Quotewire needs to run, as the installed packages tell them: ``make licences``.

Packages tell it in one of three ways: as an SPDX expression (PEP 639), as trove classifiers, or in words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement

_CLASSIFIER = "License :: OSI Approved :: "
# Licences whose packages an MIT-licensed program may need and be passed on beside: permissive ones, and those whose
# copyleft ends at the package's own files (MPL, LGPL), since none of them is changed or linked into ours.
_FITTING = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|Python-2\.0|Unlicense|Zlib|HPND|CNRI|0BSD"
    r"|MPL|Mozilla Public|LGPL\w*|Lesser General Public)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PackageLicence:
    """An installed package, and what it says of its licence; empty where it says nothing."""

    name: str
    version: str
    licence: str

    @property
    def fits(self) -> bool:
        """Whether a program under the MIT licence may be passed on with it."""
        return all(_FITTING.search(part) for part in re.split(r"\bAND\b", self.licence))


def needed(root: str = "quotewire") -> list[PackageLicence]:
    """The packages that ``root`` needs to run on this machine, directly or not, by name."""
    found: dict[str, PackageLicence] = {}
    waiting = list(_needed_by(distribution(root), frozenset()))
    walked: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        requirement = waiting.pop()
        extras = frozenset(requirement.extras)
        if (requirement.name, extras) in walked:
            continue
        walked.add((requirement.name, extras))
        package = distribution(requirement.name)
        name = package.metadata["Name"]
        found[name] = PackageLicence(name, package.version, licence_of(package))
        waiting.extend(_needed_by(package, extras))
    return sorted(found.values(), key=lambda package: package.name.lower())


def licence_of(package: Distribution) -> str:
    """What a package says of its licence, in a few words."""
    said = package.metadata
    if "License-Expression" in said:
        return said["License-Expression"]
    classified = [one.removeprefix(_CLASSIFIER) for one in said.get_all("Classifier") or () if _CLASSIFIER in one]
    written = said["License"].strip().split("\n")[0][:80] if "License" in said else ""
    return " or ".join(classified) or written


def _needed_by(package: Distribution, extras: frozenset[str]) -> Iterator[Requirement]:
    for line in package.requires or ():
        requirement = Requirement(line)
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield requirement


def main() -> None:
    """Print one package a line."""
    packages = needed()
    width = max(len(package.name) for package in packages)
    for package in packages:
        print(f"{package.name:{width}}  {package.version:12}  {package.licence or 'unknown'}")


if __name__ == "__main__":
    main()
