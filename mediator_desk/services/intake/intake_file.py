"""What a file of submissions holds: the contract between exchange, which reads it, and intake, which takes it in.

Plain frozen values and the standard library only: the child process that reads untrusted files imports this too.
"""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = (
    "提交编号", "业务类型", "提交时间", "申请人姓名", "证件类型", "证件号码", "手机号码", "联系地址",
    "代理人姓名", "代理关系", "代理人证件号码", "保险公司", "从业人员", "保单号", "报案号", "险种",
    "纠纷原因", "争议金额", "事实经过", "诉求", "是否已与公司协商", "是否已诉讼或仲裁", "新事实新理由",
    "关联提交编号", "满意度", "评价内容",
)  # fmt: skip

RETURN_REASON = "退回原因"
"""The column that a workbook of rows handed back has besides: why each was not taken in. An import passes over it."""

# What is wrong with the form of one row; the rest of the file is not touched by it.
TEXT_TOO_LONG = "text_too_long"
DIGITS_LOST = "digits_lost"
VALUE_NOT_TEXT = "value_not_text"


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as it stands in the file: its number there, its texts by column, what is wrong with its form.

    `defects` holds "text_too_long" (a text was cut at 20,000 characters), "digits_lost" (a spreadsheet kept only
    15 digits of a number) and "value_not_text".
    """

    number: int
    fields: dict[str, str]
    defects: tuple[str, ...] = ()


@dataclass(frozen=True)
class ParsedFile:
    """A file that was read whole. `encoding` is "utf-8-sig" or "gb18030", and "" for a workbook."""

    name: str
    format: str
    encoding: str
    sha256: str
    rows: tuple[RawRow, ...]

    @property
    def record_count(self) -> int:
        """Return how many rows the file holds; blank ones are not counted."""
        return len(self.rows)
