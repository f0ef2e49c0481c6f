"""Faults of a template in plain sentences. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from mediator_desk.documents.papers.template_tokens import Fault

CONTEXT = "TemplateFaults"

FAULTS: dict[str, str] = {
    "no_blocks": QT_TRANSLATE_NOOP("TemplateFaults", "There is nothing here. A paper has at least one paragraph."),
    "style_missing": QT_TRANSLATE_NOOP(
        "TemplateFaults", "The first paragraph begins with its style, such as 【正文】. Type 【 to choose one."
    ),
    "unknown_style": QT_TRANSLATE_NOOP("TemplateFaults", "There is no style 【{word}】. Type 【 to choose one."),
    "style_within": QT_TRANSLATE_NOOP(
        "TemplateFaults", "【{word}】 is a style: it stands at the beginning of a line, once."
    ),
    "empty_block": QT_TRANSLATE_NOOP("TemplateFaults", "This paragraph says nothing. Write something or take it out."),
    "empty_part": QT_TRANSLATE_NOOP("TemplateFaults", "Between 〔 and 〕 there is nothing."),
    "open_part": QT_TRANSLATE_NOOP("TemplateFaults", "This 〔 is not closed: a 〕 is missing."),
    "stray_close": QT_TRANSLATE_NOOP("TemplateFaults", "This 〕 closes nothing: its 〔 is missing."),
    "open_brace": QT_TRANSLATE_NOOP("TemplateFaults", "This brace is not closed on its line."),
    "stray_brace": QT_TRANSLATE_NOOP("TemplateFaults", "This brace closes nothing."),
    "open_instruction": QT_TRANSLATE_NOOP("TemplateFaults", "This 【 is not closed on its line: a 】 is missing."),
    "stray_instruction": QT_TRANSLATE_NOOP("TemplateFaults", "This 】 closes nothing: its 【 is missing."),
    "too_deep": QT_TRANSLATE_NOOP("TemplateFaults", "Too many parts within parts."),
    "empty_name": QT_TRANSLATE_NOOP("TemplateFaults", "In these braces the name of a fact is missing."),
    "unknown_name": QT_TRANSLATE_NOOP("TemplateFaults", "There is no fact “{name}” here."),
    "name_of_item": QT_TRANSLATE_NOOP(
        "TemplateFaults", "“{name}” is known only where 【逐一列出：{list}】 stands at the front."
    ),
    "list_as_fact": QT_TRANSLATE_NOOP(
        "TemplateFaults", "“{name}” is a list: write 【逐一列出：{name}】 and then what is said of each."
    ),
    "flag_as_fact": QT_TRANSLATE_NOOP(
        "TemplateFaults", "“{name}” is only yes or no: ask for it with 【如果：{name}】 or 【除非：{name}】."
    ),
    "not_a_list": QT_TRANSLATE_NOOP("TemplateFaults", "“{name}” is no list: it cannot be gone through one by one."),
    "unknown_instruction": QT_TRANSLATE_NOOP("TemplateFaults", "There is no instruction 【{word}】."),
    "instruction_late": QT_TRANSLATE_NOOP(
        "TemplateFaults", "【{word}】 stands at the front of its paragraph or part, before the text."
    ),
    "instruction_twice": QT_TRANSLATE_NOOP("TemplateFaults", "【{word}】 stands here twice."),
    "value_missing": QT_TRANSLATE_NOOP("TemplateFaults", "After 【{word}： something is missing."),
    "only_of_paragraph": QT_TRANSLATE_NOOP(
        "TemplateFaults", "【{word}】 belongs to a whole paragraph, not to a part in 〔 〕."
    ),
    "note_is_plain": QT_TRANSLATE_NOOP("TemplateFaults", "Small print beside a paragraph holds no facts."),
    "name_is_plain": QT_TRANSLATE_NOOP("TemplateFaults", "The name of the paper is plain text."),
    "name_missing": QT_TRANSLATE_NOOP("TemplateFaults", "The paper has no name."),
    "undrawable": QT_TRANSLATE_NOOP(
        "TemplateFaults", "The character {sign} ({point}) cannot be printed: write it differently."
    ),
}
LIKE = QT_TRANSLATE_NOOP("TemplateFaults", "Is “{like}” meant?")


def fault_words(fault: Fault) -> str:
    """Return what is wrong, and what was probably meant."""
    said = translate(CONTEXT, FAULTS[fault.code]).format(**fault.params)
    like = fault.params.get("like", "")
    return f"{said} {translate(CONTEXT, LIKE).format(like=like)}" if like else said
