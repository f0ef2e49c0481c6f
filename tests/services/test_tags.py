"""Tags are words in any script: put on, taken off, renamed for all, counted, taken back."""

from __future__ import annotations

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services import bin as the_bin
from mediator_desk.services.cases import history, tags, undo_edits
from tests.services.after_effect import archived


def read(office, service, *arguments, **named):
    with office.database.reading() as db:
        return service(db, *arguments, **named)


def test_a_tag_is_kept_in_any_script_on_one_line(office):
    case_id = office.receive()
    for typed in ("  骨折 \n鉴定 ", "Überprüfung", "𬱖氏", "a" * 40):
        office.do(tags.add_tag, case_id, typed)
    assert set(read(office, tags.tags_of, case_id)) == {"骨折 鉴定", "Überprüfung", "𬱖氏", "a" * 40}


@pytest.mark.parametrize(
    ("typed", "code"), [("", "required"), (" \t", "required"), ("字" * 41, "too_long"), ("a\u202eb", "tag_unseen")]
)
def test_a_word_that_is_none_is_refused(office, typed, code):
    case_id = office.receive()
    with pytest.raises(Invalid) as refused:
        office.do(tags.add_tag, case_id, typed)
    assert [(one.field, one.code) for one in refused.value.problems] == [("tag", code)]


def test_one_word_is_one_tag_however_it_is_cased(office):
    first, second = office.receive(), office.receive()
    office.do(tags.add_tag, first, "Urgent")
    with pytest.raises(Refused, match="tagged_already"):
        office.do(tags.add_tag, first, "URGENT")
    office.do(tags.add_tag, second, "urgent")
    assert read(office, tags.all_tags) == (tags.TagCount("Urgent", 2),)


def test_a_tag_that_was_taken_off_comes_back(office):
    case_id = office.receive()
    office.do(tags.add_tag, case_id, "急件")
    office.do(tags.remove_tag, case_id, "急件")
    with pytest.raises(Refused, match="not_tagged"):
        office.do(tags.remove_tag, case_id, "急件")
    change = read(office, undo_edits.last_own_change, by=office.by, now=office.now, case_id=case_id)
    assert change.act == "untagged"
    with office.database.writing() as db:
        undo_edits.undo_change(db, change.entry_id, by=office.by, now=office.now)
    assert read(office, tags.tags_of, case_id) == ("急件",)
    assert [line.act for line in read(office, history.history, case_id)][:3] == ["step_undone", "untagged", "tagged"]


def test_renaming_is_for_all_cases_and_two_tags_become_one(office):
    first, second = office.receive(), office.receive()
    office.do(tags.add_tag, first, "急")
    office.do(tags.add_tag, second, "急")
    office.do(tags.add_tag, second, "急件")
    with office.database.writing() as db:
        assert tags.rename_tag(db, "急", "急件", by=office.by, now=office.now) == 2
    assert read(office, tags.all_tags) == (tags.TagCount("急件", 2),)
    mediator = Actor(None, "陈国华", Role.MEDIATOR)
    with office.database.writing() as db, pytest.raises(Refused, match="not_for_role"):
        tags.rename_tag(db, "急件", "缓", by=mediator, now=office.now)


def test_a_tag_of_an_archived_case_stays(office):
    case_id = archived(office)
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(tags.add_tag, case_id, "急件")


def test_what_lies_in_the_bin_counts_for_no_tag(office):
    first, second = office.receive(), office.receive()
    for case_id in (first, second):
        office.do(tags.add_tag, case_id, "急件")
    office.do(the_bin.put_case, first, words="重复登记")
    assert read(office, tags.all_tags) == (tags.TagCount("急件", 1),)
    assert read(office, tags.tags_of_many, [first, second]) == {first: ("急件",), second: ("急件",)}
