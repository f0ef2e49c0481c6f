"""The day in China on which an instant lies, in SQL: the same on both engines."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Date
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class china_day_of(FunctionElement[date]):  # noqa: N801 - used as a function
    """The day of an instant; China has had one time of eight hours before UTC, without summer time, since 1991."""

    type = Date()
    inherit_cache = True
    name = "china_day_of"


@compiles(china_day_of, "sqlite")
def _day_in_file(element: china_day_of, compiler: Any, **named: Any) -> str:  # noqa: ANN401 - as SQLAlchemy calls it
    return f"date({compiler.process(element.clauses, **named)}, '+8 hours')"


@compiles(china_day_of, "postgresql")
def _day_on_server(element: china_day_of, compiler: Any, **named: Any) -> str:  # noqa: ANN401 - as above
    return f"CAST({compiler.process(element.clauses, **named)} AT TIME ZONE 'Asia/Shanghai' AS date)"


class last_of_month(FunctionElement[date]):  # noqa: N801 - as above
    """The last day of the month in which a day lies."""

    type = Date()
    inherit_cache = True
    name = "last_of_month"


@compiles(last_of_month, "sqlite")
def _last_in_file(element: last_of_month, compiler: Any, **named: Any) -> str:  # noqa: ANN401 - as above
    return f"date({compiler.process(element.clauses, **named)}, 'start of month', '+1 month', '-1 day')"


@compiles(last_of_month, "postgresql")
def _last_on_server(element: last_of_month, compiler: Any, **named: Any) -> str:  # noqa: ANN401 - as above
    day = compiler.process(element.clauses, **named)
    return f"CAST(date_trunc('month', {day}) + INTERVAL '1 month' - INTERVAL '1 day' AS date)"
