"""Words without Qt: the same translation file serves the window, the command line, papers and workbooks.

The window's own labels go through QObject.tr and the compiled .qm file; words that are needed where there is
no Qt (enum words, sentences for refusals, sheet headings) are looked up here, in the .ts file itself.
"""

from __future__ import annotations

from functools import cache

from mediator_desk import paths

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)

_language = CHINESE


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Mark `text` for translation in `context`, and return it as it is."""
    return text


def use_language(language: str) -> None:
    """Choose the language of `translate` for this process: "zh_CN" or "en"."""
    global _language
    _language = language if language in LANGUAGES else CHINESE


def language() -> str:
    """Return the language in use."""
    return _language


def translate(context: str, text: str, language: str = "") -> str:
    """Return the Chinese for an English literal, or the literal where English is in use; or as `language` says."""
    if (language or _language) == ENGLISH:
        return text
    return _chinese().get((context, text), text)


@cache
def _chinese() -> dict[tuple[str, str], str]:
    from xml.etree import ElementTree  # not before the first paint

    tree = ElementTree.parse(paths.resources() / "translations" / f"mediator_desk_{CHINESE}.ts")
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in tree.iter("context")
        for message in context.iter("message")
        if message.findtext("translation")
    }
