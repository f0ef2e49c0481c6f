"""A frozen program is started again to be the child that reads what comes from outside."""

from __future__ import annotations

from importlib import import_module

from mediator_desk.cli import CHILDREN
from mediator_desk.documents.file import fitting_child
from mediator_desk.documents.proof import scan_child
from mediator_desk.exchange import notice_child, parsing_limits
from mediator_desk.gateway import attached
from mediator_desk.views.evidence import looking_child
from tests.source_tree import files


def test_every_word_that_a_child_is_started_with_leads_to_it():
    said = (parsing_limits, looking_child, fitting_child, scan_child, notice_child, attached)
    assert set(CHILDREN) == {one.CHILD_VERB for one in said}
    assert [name for name in CHILDREN.values() if not callable(import_module(f"mediator_desk.{name}").main)] == []


def test_every_child_can_be_started_so():
    there = {path.stem for path in files() if path.name.endswith("_child.py") and path.stem != "untrusted_child"}
    assert {name.rpartition(".")[2] for name in CHILDREN.values()} == there
