"""Speakers as people: the links of quotations to them, their names and roles, over articles and revisions."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.domain.quotations import Attribution, QuotationRecord
from bot.ports import Store
from tests.contract.samples import DAY, HOUR, NOW, page, quote
