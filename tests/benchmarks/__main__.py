"""Run every measurement that needs no argument; one that lacks its texts or tools says so and is passed over."""

import importlib
import pkgutil

from tests import benchmarks


def main() -> None:
    """One after the other, by name: they would spoil each other's figures."""
    for module in sorted(pkgutil.iter_modules(benchmarks.__path__), key=lambda found: found.name):
        if module.name == "__main__":
            continue
        measured = importlib.import_module(f"tests.benchmarks.{module.name}")
        if hasattr(measured, "bench"):
            print(f"\n== {module.name} ==", flush=True)
            measured.bench()


if __name__ == "__main__":
    main()
