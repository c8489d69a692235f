"""Findings that were accepted: they are told no more and left alone, wherever the text moves.

A finding is known by its rule, by what it would make of what, and by the three words on each side, in the paragraph. It
is the same if these words agree in the text as it is, or in the cleaned text, where repairs near by do not matter. A
finding that takes whole lines is known by these alone. Of equal findings a file may hold as many as the fullest file
did when the baseline was written.
"""
