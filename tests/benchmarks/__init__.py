"""Measurements, each with a yardstick in the same run: ``make bench``. Never part of the tests."""
