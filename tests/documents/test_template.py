"""Legal text apart from layout: what a template may say, and that facts are never read as markup."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mediator_desk.documents.papers.agreement import agreement_template
from mediator_desk.documents.papers.agreement_values import SHAPE, agreement_values
from mediator_desk.documents.typesetting.template import TemplateError, compose, read_template
from tests.documents.papers import SHORT

HEAD = 'version = 1\nname = "试"\nlanguage = "zh-CN"\n'
STYLES = frozenset({"body", "title"})
PEOPLE = {"title": None, "urgent": None, "people": {"name": None, "age": None}}


def paper(block: str, facts: dict[str, object]) -> list[str]:
    template = read_template(f'{HEAD}[[block]]\nstyle = "body"\n{block}', PEOPLE, STYLES)
    return [paragraph.text for paragraph in compose(template, {"title": "", "urgent": False, "people": [], **facts})]


def test_a_block_without_its_fact_leaves_no_empty_label():
    assert paper('text = "编号：{title}"', {}) == []
    assert paper('text = "编号：{title}"', {"title": "7"}) == ["编号：7"]


def test_each_item_of_a_list_gives_a_paragraph_of_its_pieces():
    block = 'each = "people"\njoin = "，"\nend = "。"\npieces = ["{name}", "{age}岁"]'
    people = [{"name": "甲", "age": "44"}, {"name": "乙。", "age": ""}]
    assert paper(block, {"people": people}) == ["甲，44岁。", "乙。"]


def test_a_condition_chooses_a_block():
    assert paper('when = "urgent"\ntext = "急"', {"urgent": True}) == ["急"]
    assert paper('unless = "urgent"\ntext = "缓"', {"urgent": True}) == []


def test_a_line_feed_in_a_fact_begins_a_paragraph():
    assert paper('text = "{title}"', {"title": "一\n\n二"}) == ["一", "二"]


def test_what_looks_like_a_placeholder_in_a_fact_stays_as_typed():
    assert paper('text = "{title}"', {"title": "{urgent} {0} %s ${title}"}) == ["{urgent} {0} %s ${title}"]


@pytest.mark.parametrize(
    "block",
    [
        'text = "{nobody}"',
        'text = "{name}"',
        'text = "{people}"',
        'text = "a { b"',
        'each = "crowd"\ntext = "x"',
        'each = "title"\ntext = "x"',
        'when = "never"\ntext = "x"',
        'text = "x"\ncolour = "red"',
        'text = "x"\nnote = "{title}"',
        'pieces = [{ each = "people", text = "{nobody}" }]',
    ],
)
def test_a_template_that_would_fail_later_is_refused_when_it_is_read(block):
    with pytest.raises(TemplateError):
        paper(block, {})


@pytest.mark.parametrize("source", ["", "version = 1", "[[block", HEAD + '[[block]]\nstyle = "odd"\ntext = "x"'])
def test_a_file_that_is_no_template_is_refused(source):
    with pytest.raises(TemplateError):
        read_template(source, PEOPLE, STYLES)


def test_the_shipped_template_is_sound_and_has_a_version():
    template = agreement_template()
    assert (template.name, template.version) == ("调解协议书", 3)


def test_the_facts_of_an_agreement_have_exactly_the_names_that_a_template_may_use():
    values = agreement_values(SHORT)
    assert set(values) == set(SHAPE)
    for name, shape in SHAPE.items():
        assert shape is None or all(set(item) == set(shape) for item in values[name])
    party_shape = SHAPE["parties"]["representatives"]
    assert set(values["parties"][1]["representatives"][0]) == set(party_shape)


def test_papers_can_be_imported_and_templates_checked_without_reportlab():
    program = (
        "import sys; from mediator_desk.documents.papers import agreement;"
        "from mediator_desk.documents.typesetting import layout; agreement.agreement_template();"
        "assert 'reportlab' not in sys.modules and 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
