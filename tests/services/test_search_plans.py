"""Words are looked up in the index, not in the rows, on both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from mediator_desk.conventions.search_tokens import query_of
from mediator_desk.models.case import Case
from mediator_desk.services.search.matching import matching, newest, with_words

BY_WORDS = {"sqlite": "case_words VIRTUAL TABLE", "postgresql": "ix_case_words_words"}


def plan_of(db, asked):
    """Return how the engine means to answer; a server that holds few rows is told that reading them all is dear."""
    engine = db.get_bind().dialect
    if engine.name == "postgresql":
        db.execute(text("SET LOCAL enable_seqscan = off"))
    ways = {"sqlite": "EXPLAIN QUERY PLAN", "postgresql": "EXPLAIN"}
    compiled = asked.compile(dialect=engine, compile_kwargs={"literal_binds": True})
    rows = db.connection().exec_driver_sql(f"{ways[engine.name]} {str(compiled).replace('%', '%%')}")
    return "\n".join(str(row[-1]) for row in rows)


@pytest.mark.parametrize("words", ["家豪", "谢家豪", "保险公司 拒赔", "4401 0619 9001", "P-99"])
def test_a_list_asks_the_index_of_words(office, words):
    office.receive()
    with office.database.reading() as db:
        plan = plan_of(db, select(Case.id).where(matching(words)))
    assert BY_WORDS[office.database._engine.dialect.name] in plan, plan


def test_the_newest_cases_with_a_word_are_read_from_the_index_in_its_order(office):
    office.receive()
    with office.database.reading() as db:
        if db.get_bind().dialect.name != "sqlite":
            pytest.skip("a server decides by what it knows of the word")
        plan = plan_of(db, newest(with_words(query_of("谢家豪").terms, None), 40))
    assert "USE TEMP B-TREE" not in plan, plan
