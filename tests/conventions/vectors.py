"""The public vectors: numbers, amounts and punctuation that every part of the desk must agree with."""

import json
from pathlib import Path

VECTORS = json.loads((Path(__file__).parent.parent / "data" / "vectors.json").read_text("utf-8"))
