"""Whatever the bridge says, it says in a sentence for consumers."""

from __future__ import annotations

import ast
import re

import pytest

from mediator_desk.conventions.identity_documents import kind_from_words
from mediator_desk.gateway.consumer_words import FINDINGS, REFUSALS, sentences
from mediator_desk.gateway.telling import DOCUMENTS, KIND_WORDS
from mediator_desk.models.words import CaseKind
from mediator_desk.views.note_words import SENTENCES
from tests.source_tree import ROOT, nodes

ASKED_BY_THE_BRIDGE = ("letters", "progress", "ratings")


def refusals() -> set[str]:
    """Return the codes of all refusals that a consumer can be told."""
    places = [f"mediator_desk/services/bridge/{name}.py" for name in ASKED_BY_THE_BRIDGE]
    found = set()
    for place, node in nodes(ast.Call):
        file = place.partition(":")[0]
        is_told = file in places or (file.startswith("mediator_desk/gateway/") and not file.endswith("config.py"))
        if is_told and ast.unparse(node.func) in ("Refused", "Problem"):
            code = node.args[1 if ast.unparse(node.func) == "Problem" else 0]
            found |= {code.value} if isinstance(code, ast.Constant) else set()
    return found


def test_every_finding_of_the_import_has_a_sentence_for_consumers():
    assert set(SENTENCES) - set(sentences(FINDINGS)) == set()


def test_every_refusal_has_a_sentence_for_consumers():
    assert len(refusals()) > 10
    assert refusals() - set(sentences(REFUSALS)) == set()


@pytest.mark.parametrize("part", [FINDINGS, REFUSALS])
def test_they_are_chinese_sentences(part):
    for code, words in sentences(part).items():
        assert re.fullmatch(r"[^a-z]*[。]", re.sub(r"\{[a-z]+\}|PDF|MB", "", words)), code


def test_words_to_choose_from_are_known_to_the_import():
    assert [word for word in DOCUMENTS if kind_from_words(word) is None] == []


def test_kinds_of_matters_are_called_as_on_the_page():
    assert {kind.value: KIND_WORDS.get(kind.value) for kind in (CaseKind.COMPLAINT, CaseKind.MEDIATION)} == {
        "complaint": "我要投诉",
        "mediation": "我要调处",
    }


def test_the_page_has_no_address_outside():
    pages = [path for path in (ROOT / "mediator_desk" / "gateway" / "pages").rglob("*") if path.is_file()]
    assert pages != []
    found = {
        path.name: re.findall(r"(?:https?:)?//[a-z0-9][a-z0-9.-]+\.[a-z]{2,}", path.read_text("utf-8"))
        for path in pages
    }
    outside = {name: set(hosts) - {"http://www.w3.org"} for name, hosts in found.items()}
    assert {name for name, hosts in outside.items() if hosts} == set()
