"""The countries with a name of one word and without an article, for rules that must wake on nothing else.

Words that wake a rule are fixed when it is loaded, so they cannot come out of the dictionaries, which hold these as
places too; a test says so.
"""

from __future__ import annotations

COUNTRIES = frozenset(
    "Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus "
    "Belgium Bolivia Bosnia Botswana Brazil Bulgaria Burundi Cambodia Cameroon Canada Chile China Colombia Croatia "
    "Cuba Cyprus Denmark Ecuador Egypt Eritrea Estonia Ethiopia Finland France Georgia Germany Ghana Greece Guatemala "
    "Guinea Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kazakhstan "
    "Kenya Kosovo Kuwait Kyrgyzstan Latvia Lebanon Liberia Libya Lithuania Luxembourg Madagascar Malawi Malaysia Mali "
    "Malta Mauritania Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Nicaragua Nigeria "
    "Norway Oman Pakistan Panama Paraguay Peru Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Singapore "
    "Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tunisia "
    "Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe".split()
)
