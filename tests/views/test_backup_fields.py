"""The comparison of one case with a backup: whatever it can show has words, and numbers of people are masked."""

from __future__ import annotations

from types import MappingProxyType

from sqlalchemy import Text, inspect

import mediator_desk.models.tables  # noqa: F401 - every table that may name a case
from mediator_desk import i18n
from mediator_desk.models.columns import Base
from mediator_desk.services import audit
from mediator_desk.services.backups.one_case import BESIDE, CaseComparison, CaseThen
from mediator_desk.services.bin_emptying import STAYS
from mediator_desk.services.cases.put_back import Change
from mediator_desk.views.backup_fields import FIELDS, FIELDS_OF, FREE_TEXT
from mediator_desk.views.backup_words import TABLES, changes_in_words

NUMBER = "440106199001011235"


def shown_tables():
    """Return the tables whose rows may hang on a case, each with its columns."""
    found = {"cases"}
    for table in Base.metadata.sorted_tables:
        keys = {key.column.table.name for key in table.foreign_keys}
        if "id" in table.c and table.name not in STAYS and ("case_id" in table.c or keys & found):
            found.add(table.name)
    mappers = {one.local_table.name: inspect(one) for one in Base.registry.mappers}
    return {name: mappers[name].column_attrs for name in found - BESIDE}


COLUMNS = [
    (table, column.key, column.columns[0].type)
    for table, columns in sorted(shown_tables().items())
    for column in columns
    if column.key not in audit.KEPT_OUT
]


def compared(table, **fields):
    then = CaseThen(1, "粤保调〔2026〕第0001号", "林秀英", {})
    change = Change(table, 1, "changed", MappingProxyType(fields))
    return changes_in_words(CaseComparison(then, is_gone=False, changes=(change,), since=0))


def test_many_tables_and_columns_are_walked():
    assert len({table for table, _column, _type in COLUMNS}) > 30
    assert len(COLUMNS) > 300


def test_every_table_has_words():
    assert set(shown_tables()) - set(TABLES) == set()


def test_every_column_of_every_table_has_words():
    silent = [(table, column) for table, column, _kind in COLUMNS if column not in FIELDS]
    assert set(silent) - set(FIELDS_OF) == set()


def test_no_words_are_for_what_is_not_there():
    names = {column for _table, column, _kind in COLUMNS}
    assert set(FIELDS) - names == set()
    assert set(FIELDS_OF) - {(table, column) for table, column, _kind in COLUMNS} == set()
    assert set(TABLES) - set(shown_tables()) == set()


def test_numbers_in_free_text_are_masked():
    texts = {column for _table, column, kind in COLUMNS if isinstance(kind, Text)}
    assert texts - FREE_TEXT == set()
    (line,) = compared("cases", facts=(f"申请人证件 {NUMBER}", "无"))
    assert NUMBER not in line.now
    assert line.now.startswith("申请人证件 4401")


def test_amounts_and_days_stay_as_they_are():
    lines = compared("cases", claimed_amount=("1234567.00", "1.00"), concluded_on=("2026-11-23", None))
    assert [line.now for line in lines] == ["1234567.00", "2026-11-23"]


def test_a_number_of_days_is_told_as_such():
    i18n.use_language(i18n.ENGLISH)
    (line,) = compared("deadlines", number=(30, 60))
    assert line.field == "length of the limit"
