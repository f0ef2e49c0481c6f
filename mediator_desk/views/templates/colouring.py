"""Colours for the plain notation: facts, instructions and brackets are told from what is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

from mediator_desk.views import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_SIGNS = re.compile(r"(?P<instruction>【[^】\n]*】+)|(?P<fact>[{｛][^{}｛｝\n]*[}｝])|(?P<part>[〔〕])")
ROLES = {"instruction": "mute", "fact": "accent", "part": "warn"}
"""What is coloured -> the role of its ink. Brackets say the same without colour."""


class Colouring(QSyntaxHighlighter):
    """Colours a document; it follows the theme."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme.current().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:  # noqa: D102
        for match in _SIGNS.finditer(text):
            look = QTextCharFormat()
            look.setForeground(theme.current().colour(ROLES[str(match.lastgroup)]))
            if match.lastgroup == "fact":
                look.setBackground(theme.current().colour("accent_soft"))
            self.setFormat(match.start(), match.end() - match.start(), look)
