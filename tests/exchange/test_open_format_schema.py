from __future__ import annotations

import json
from datetime import date

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from mediator_desk import paths
from mediator_desk.conventions.text import clean_text
from mediator_desk.errors import Refused
from mediator_desk.exchange import open_format_files
from mediator_desk.exchange.open_format import export_cases
from mediator_desk.exchange.open_format_branches import CASE, COMMITTEE, DIRECTORY, MONTH, SETTINGS, UNATTACHED
from mediator_desk.exchange.open_format_files import read_cases, read_committee
from mediator_desk.exchange.open_format_schema import case_schema, committee_schema, month_schema
from mediator_desk.exchange.open_format_tree import ABOUT_IT, NEVER_MOVED, NEVER_WRITTEN, Branch, read, written
from mediator_desk.exchange.open_format_values import Misfit
from mediator_desk.models.tables import Base
from mediator_desk.practice.fill import fill_committee
from mediator_desk.storage.attachments import AttachmentStore

CASE_BRANCHES = (CASE,)
ALL_BRANCHES = (CASE, COMMITTEE, MONTH, *DIRECTORY, *SETTINGS, *UNATTACHED)


@pytest.fixture(scope="module")
def exported(embedded_template, tmp_path_factory):
    from mediator_desk.database import Database

    place = tmp_path_factory.mktemp("schema")
    (place / "desk.db").write_bytes(embedded_template.read_bytes())
    database = Database.open(f"sqlite:///{(place / 'desk.db').as_posix()}")
    with database.writing() as db:
        fill_committee(db, cases=60, seed=5, months=3, today=date(2026, 10, 8))
    with database.reading() as db:
        export_cases(db, None, place / "out", AttachmentStore(place / "kept"))
    database.close()
    return place / "out"


def cases_in(folder):
    return [json.loads(line) for line in (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()]


def all_branches(branches):
    for branch in branches:
        yield branch
        yield from all_branches(branch.branches)
        yield from all_branches(branch.held.values())


def test_every_column_of_every_table_is_written_or_says_why_not():
    written_columns = {}
    for branch in all_branches(ALL_BRANCHES):
        names = {one.column for one in branch.fields} | {branch.parent} | set(NEVER_WRITTEN)
        written_columns.setdefault(branch.table.name, []).append(names)
    assert set(written_columns) | set(NEVER_MOVED) == set(Base.metadata.tables)
    for table in Base.metadata.sorted_tables:
        for names in written_columns.get(table.name, ()):
            assert set(table.columns.keys()) <= names


def test_every_link_of_a_column_is_a_name_or_a_row_of_the_document():
    for branch in all_branches(ALL_BRANCHES):
        for one in branch.fields:
            has_link = bool(branch.table.c[one.column].foreign_keys) or one.names == ABOUT_IT
            assert has_link == bool(one.names or one.holds), one


def test_a_column_of_a_type_that_is_not_known_stops_at_once():
    class Other(DeclarativeBase):
        pass

    class Strange(Other):
        __tablename__ = "strange"
        id: Mapped[int] = mapped_column(primary_key=True)
        other_id: Mapped[int] = mapped_column(ForeignKey("strange.id"))
        picture: Mapped[bytes] = mapped_column(LargeBinary)

    with pytest.raises(TypeError, match="does not know"):
        _ = Branch("strange", Strange, parent="other_id").fields


@pytest.mark.parametrize(
    ("name", "schema"),
    [("case-1", case_schema()), ("committee-1", committee_schema()), ("month-1", month_schema())],
)
def test_the_published_schema_is_the_one_that_the_tables_give(name, schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    file = paths.resources() / "open_format" / f"{name}.schema.json"
    assert json.loads(file.read_text(encoding="utf-8")) == schema, "write it anew: the tables have changed"


def test_what_is_exported_fits_the_published_schema(exported):
    checker = jsonschema.FormatChecker()
    validator = jsonschema.Draft202012Validator(case_schema(), format_checker=checker)
    for document in cases_in(exported):
        validator.validate(document)
    people = json.loads((exported / "committee.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(committee_schema(), format_checker=checker).validate(people)
    published = {path.name for path in (paths.resources() / "open_format").iterdir()}
    assert published <= {path.name for path in exported.iterdir()}


def test_ids_do_not_appear(exported):
    def names(value):
        if isinstance(value, dict):
            yield from value
            for item in value.values():
                yield from names(item)
        elif isinstance(value, list):
            for item in value:
                yield from names(item)

    found = set(names([line["case"] for line in cases_in(exported)]))
    assert not [name for name in found if name == "id" or name.endswith("_id")]


WRONG = (
    None, True, 7, -1, 1.5, "", "x", "2026-13-01", "2026-01-01\n", "1.5", [], {}, "\ud800", [[]], 10**30, "x" * 400,
)  # fmt: skip


@given(st.data())
def test_whatever_the_schema_refuses_is_refused_when_it_is_read(exported, data):
    document = data.draw(st.sampled_from(cases_in(exported)))
    where, key = data.draw(st.sampled_from(list(places(document["case"]))))
    where[key] = data.draw(st.sampled_from(WRONG))
    fits = not list(jsonschema.Draft202012Validator(case_schema()).iter_errors(document))
    try:
        row = read(CASE, document["case"])
    except Misfit:
        return
    assert fits
    assert read(CASE, written(row)) == row


def places(value):
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in list(items):
        yield value, key
        if isinstance(item, dict | list) and key not in ("fields", "notes", "facts", "counts"):
            yield from places(item)


@given(name=st.text(max_size=200), facts=st.text(max_size=3000))
def test_names_and_facts_survive_whatever_their_characters(exported, name, facts):
    name, facts = clean_text(name).text, clean_text(facts).text
    document = cases_in(exported)[0]
    document["case"]["facts"] = facts
    document["case"]["applicant_name"] = name
    document["case"]["history"][0]["facts"] = {name: [facts]}
    row = read(CASE, json.loads(json.dumps(document["case"], ensure_ascii=False)))
    again = json.loads(json.dumps(written(row), ensure_ascii=False).encode("utf-8"))
    assert (again["facts"], again["applicant_name"]) == (facts, name)
    assert again["history"][0]["facts"] == {name: [facts]}


@given(typed=st.text(alphabet=st.characters(), max_size=200))
def test_text_passes_the_one_gate(typed):
    document = {"side": "applicant", "position": 1, "kind": "person", "name": typed}
    party = next(branch for branch in CASE.branches if branch.name == "parties")
    try:
        assert read(party, document).values["name"] == clean_text(typed).text
    except Misfit:
        assert any("\ud800" <= character <= "\udfff" for character in typed) or len(clean_text(typed).text) > 200


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "no_json"),
        (b"\xff\xfe", "no_json"),
        (b"[]", "no_object"),
        (b'{"format": "mediator-desk/2"}', "other_format"),
        (b'{"format": "mediator-desk/1", "format": "mediator-desk/1"}', "name_twice"),
        (b'{"format": "mediator-desk/1", "reference": "a", "case": {"claimed_amount": NaN}}', "no_number"),
        (b'{"format": "mediator-desk/1", "reference": "a", "case": {"kind": 1e999}}', "no_number"),
        (b"[" * 100_000, "too_deep"),
        (b'{"format": "mediator-desk/1", "reference": "a", "extra": 1, "case": {}}', "unknown_field"),
        (b'{"format": "mediator-desk/1", "case": {}}', "no_text"),
    ],
)
def test_files_that_are_no_export_are_refused_with_a_reason(tmp_path, line, reason):
    (tmp_path / "cases.jsonl").write_bytes(line + b"\n")
    with pytest.raises(Refused) as told:
        list(read_cases(tmp_path))
    assert (told.value.code, told.value.params["reason"]) == ("open_format_misfit", reason)
    assert str(told.value.params["place"]).startswith("cases.jsonl:1")


def test_what_is_too_large_is_refused(tmp_path, monkeypatch, exported):
    monkeypatch.setattr(open_format_files, "LONGEST_LINE", 1000)
    monkeypatch.setattr(open_format_files, "LARGEST_COMMITTEE", 1000)
    with pytest.raises(Refused, match="open_format_misfit"):
        list(read_cases(exported))
    with pytest.raises(Refused, match="file_too_large"):
        read_committee(exported)


def test_a_number_that_is_not_the_reference_is_refused(tmp_path, exported):
    document = next(one for one in cases_in(exported) if one["case"]["number"])
    document["reference"] = "粤保调〔1999〕第0001号"
    (tmp_path / "cases.jsonl").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(Refused) as told:
        list(read_cases(tmp_path))
    assert told.value.params["reason"] == "differs_from_number"
