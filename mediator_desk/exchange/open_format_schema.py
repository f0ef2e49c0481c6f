"""The published JSON Schemas (draft 2020-12) of the open format, made from the same tree that reads and writes it."""

from __future__ import annotations

from typing import Any

from mediator_desk.exchange.open_format_branches import CASE, COMMITTEE, DIRECTORY, MONTH, SETTINGS, UNATTACHED
from mediator_desk.exchange.open_format_tree import Branch, Field

FORMAT = "mediator-desk/1"
HIGHEST_ID = 2_000_000_000
ID = {"type": "integer", "minimum": 1, "maximum": HIGHEST_ID}
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def case_schema() -> dict[str, Any]:
    """Return the schema of one line of cases.jsonl: one case, with its id where a committee moves as a whole."""
    reference = {"type": "string", "minLength": 1, "maxLength": 300}
    return _document(
        "case-1",
        "One case of a mediation committee",
        {"reference": reference, "id": ID, "case": branch_schema(CASE)},
        required=("format", "reference", "case"),
    )


def month_schema() -> dict[str, Any]:
    """Return the schema of one line of months.jsonl: one frozen month with its corrections."""
    return _document("month-1", "One frozen month of a mediation committee", {"month": branch_schema(MONTH)})


def committee_schema() -> dict[str, Any]:
    """Return the schema of committee.json: who and what the cases name, and the settings."""
    lists = {branch.name: {"type": "array", "items": branch_schema(branch)} for branch in (*DIRECTORY, *SETTINGS)}
    others = {branch.name: {"type": "array", "items": branch_schema(branch)} for branch in UNATTACHED}
    parts = {
        "committee": {"anyOf": [branch_schema(COMMITTEE), {"type": "null"}]},
        **lists,
        "ids": {
            "type": "object",
            "properties": {branch.name: {"type": "array", "items": ID} for branch in DIRECTORY},
            "additionalProperties": False,
        },
        "unattached": {"type": "object", "properties": others, "additionalProperties": False},
    }
    return _document("committee-1", "A mediation committee, its people and its settings", parts, required=("format",))


def branch_schema(branch: Branch) -> dict[str, Any]:
    """Return the schema of one row with what hangs below it."""
    properties = {one.key: _field_schema(one) for one in branch.fields}
    for below in branch.branches:
        properties[below.name] = {"type": "array", "items": branch_schema(below)}
    return {
        "type": "object",
        "properties": properties,
        "required": [one.key for one in branch.fields if one.is_required],
        "additionalProperties": False,
    }


def _field_schema(one: Field) -> dict[str, Any]:
    schema = branch_schema(one.holds) if one.holds else dict(one.kind.schema)
    if one.names:
        schema["description"] = f"names one of: {one.names}"
    return {"anyOf": [schema, {"type": "null"}]} if one.is_nullable else schema


def _document(name: str, title: str, parts: dict[str, Any], required: tuple[str, ...] | None = None) -> dict[str, Any]:
    return {
        "$schema": DRAFT,
        "$id": f"https://mediator-desk.invalid/open-format/{name}.schema.json",
        "title": title,
        "type": "object",
        "properties": {"format": {"const": FORMAT}, **parts},
        "required": list(required or ("format", *parts)),
        "additionalProperties": False,
    }
