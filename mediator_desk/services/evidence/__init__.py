"""The evidence of a case (证据材料): files taken in, put in order, described, handed out again as they came."""
