"""Every fact that a paper can tell has a Chinese name, an explanation and a sample, and a name means one thing."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from mediator_desk.documents.papers.case_values import CASE_SHAPE
from mediator_desk.documents.papers.placeholders import EVERYWHERE, _entries, _entry, every_path, glossary
from mediator_desk.documents.papers.template_words import INSTRUCTIONS, PAPER_NAME, STYLE_WORDS
from mediator_desk.documents.papers.wordings import SHAPES, every_wording
from mediator_desk.documents.typesetting.typography import EVERY_STYLE

EVERY_SHAPE = {"case": CASE_SHAPE, **dict(SHAPES.values())}


def known(key):
    missing = []
    for path in every_path(EVERY_SHAPE[key]):
        try:
            _entry(key, path)
        except KeyError:
            missing.append(".".join(path))
    assert missing == [], (
        f"say what these are in placeholders.toml, [{EVERYWHERE}]: [Chinese name, explanation, sample]"
    )
    return glossary(key, EVERY_SHAPE[key])


@pytest.mark.parametrize("key", EVERY_SHAPE)
def test_every_name_has_a_chinese_one_an_explanation_and_a_sample(key):
    for path, one in known(key).entries.items():
        assert one.name, path
        assert one.means, path
        assert one.is_list == (one.sample is None), f"{path}: a list has no sample, everything else has one"
        assert not re.search(r"[\s{}｛｝【】〔〕：:]", one.name), f"{path}: {one.name} cannot be written in a template"


def places(words, names, at=()):
    """Give the names at every place of a template: outside of lists, in each list, in lists within them."""
    yield at, names
    for name, path in names.items():
        if words.entries[path].is_list and name not in at and len(at) < 2:
            yield from places(words, words.within(names, name), (*at, name))


@pytest.mark.parametrize("key", EVERY_SHAPE)
def test_at_any_place_a_chinese_name_means_one_thing(key):
    words = known(key)
    for at, names in places(words, words.outermost()):
        counted = Counter(words.entries[path].name for path in names.values())
        assert [name for name, times in counted.items() if times > 1] == [], at


def test_no_name_of_the_file_is_left_over():
    used = {".".join(path) for shape in EVERY_SHAPE.values() for path in every_path(shape)}
    alike = set(_entries()["alike"])
    named = {name for key, part in _entries().items() if key != "alike" for name in part}
    assert named - used - alike == set(), "no paper can use these names: take them out"


def test_every_style_and_instruction_has_a_word_of_its_own():
    assert set(STYLE_WORDS) == EVERY_STYLE
    words = [*STYLE_WORDS.values(), *INSTRUCTIONS, PAPER_NAME]
    assert len(words) == len(set(words))


def test_every_paper_of_a_case_can_be_reworded():
    names = [one.name for one in every_wording()]
    assert len(names) == len(set(names))
    assert {"mediation_agreement", "oral_agreement", "mediation_notice", "mediation_record", "service_receipt"} <= {
        *names
    }
