"""Hand-written tables for `places_from_cldr.py`: newsroom names, articles, demonyms, forms not to be trusted."""

# Locales read from CLDR; a regional one counts as its language.
LOCALES = ("fr", "es", "pt", "pt_PT", "de", "it", "nl", "tr", "id", "pl", "sv", "fi", "cs", "hu", "ro")

# CLDR "territories" that are no places of this kind.
SKIPPED = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})

# CLDR English is not newsroom English. `&` becomes `and` without being listed. `St.` is AP style and stays.
NAMES = {
    "AX": "Aland Islands", "BL": "St. Barthelemy", "CC": "Cocos Islands", "CD": "Democratic Republic of Congo",
    "CG": "Republic of Congo", "CI": "Ivory Coast", "CW": "Curacao", "CZ": "Czech Republic",
    "GS": "South Georgia and the South Sandwich Islands", "HK": "Hong Kong", "MM": "Myanmar", "MO": "Macau",
    "PS": "Palestinian territories", "ST": "Sao Tome and Principe", "SX": "St. Maarten", "TL": "East Timor",
    "TR": "Turkey", "UM": "U.S. Minor Outlying Islands", "VA": "Vatican", "VC": "St. Vincent and the Grenadines",
}  # fmt: skip

# Territories that take `the` inside a sentence.
THE = frozenset({
    "AE", "AX", "BQ", "BS", "CC", "CD", "CF", "CG", "CK", "CZ", "DO", "FK", "FO", "GB", "GM", "IC", "IM", "IO", "KM",
    "KY", "MH", "MP", "MV", "NL", "PH", "PN", "PS", "SB", "SC", "TC", "TF", "UM", "US", "VA", "VG", "VI",
})  # fmt: skip

SHORT = {"AE": "UAE", "CD": "DRC", "GB": "UK", "US": "US"}

# Languages at home in a place although CLDR does not call them official: street names, firms, clubs and banks use them.
HOME = {
    "DZ": ("fr",), "GW": ("pt",), "KH": ("fr",), "LB": ("fr",), "LT": ("pl",), "MA": ("fr", "es"),
    "MR": ("fr",), "RO": ("hu",), "SK": ("hu",), "TL": ("pt", "id"), "TN": ("fr",), "ZA": ("nl",),
}  # fmt: skip

# Native names in Latin letters that CLDR also gives as the name in a language that is foreign there.
NATIVE = frozenset({"Beograd", "Belgie", "København", "Kyjiv", "Türkmenistan", "Ukraina"})

# Every state, then territories (`-`: nations and regions without a code). Words for one code are of equal right.
DEMONYMS = """
AD Andorran; AE Emirati; AF Afghan; AG Antiguan, Barbudan; AL Albanian; AM Armenian; AO Angolan; AR Argentine;
AT Austrian; AU Australian; AZ Azerbaijani, Azeri; BA Bosnian; BB Barbadian; BD Bangladeshi; BE Belgian; BF Burkinabe;
BG Bulgarian; BH Bahraini; BI Burundian; BJ Beninese; BN Bruneian; BO Bolivian; BR Brazilian; BS Bahamian;
BT Bhutanese; BW Motswana, Batswana; BY Belarusian; BZ Belizean; CA Canadian; CD Congolese; CF Central African;
CG Congolese; CH Swiss; CI Ivorian; CL Chilean; CM Cameroonian; CN Chinese; CO Colombian; CR Costa Rican; CU Cuban;
CV Cape Verdean; CY Cypriot; CZ Czech; DE German; DJ Djiboutian; DK Danish, Dane; DM Dominican; DO Dominican;
DZ Algerian; EC Ecuadorian; EE Estonian; EG Egyptian; ER Eritrean; ES Spanish, Spaniard; ET Ethiopian;
FI Finnish, Finn; FJ Fijian; FM Micronesian; FR French, Frenchman, Frenchwoman; GA Gabonese; GB British, Briton;
GD Grenadian; GE Georgian; GH Ghanaian; GM Gambian; GN Guinean; GQ Equatorial Guinean, Equatoguinean; GR Greek;
GT Guatemalan; GW Bissau-Guinean; GY Guyanese; HN Honduran; HR Croatian, Croat; HT Haitian; HU Hungarian;
ID Indonesian; IE Irish, Irishman, Irishwoman; IL Israeli; IN Indian; IQ Iraqi; IR Iranian; IS Icelandic, Icelander;
IT Italian; JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KG Kyrgyz; KH Cambodian; KI I-Kiribati; KM Comorian;
KN Kittitian, Nevisian; KP North Korean; KR South Korean; KW Kuwaiti; KZ Kazakh; LA Laotian; LB Lebanese;
LC St. Lucian; LI Liechtensteiner; LK Sri Lankan; LR Liberian; LS Basotho, Mosotho; LT Lithuanian;
LU Luxembourgish, Luxembourger; LV Latvian; LY Libyan; MA Moroccan; MC Monegasque; MD Moldovan; ME Montenegrin;
MG Malagasy; MH Marshallese; MK Macedonian; ML Malian; MM Burmese; MN Mongolian; MR Mauritanian; MT Maltese;
MU Mauritian; MV Maldivian; MW Malawian; MX Mexican; MY Malaysian; MZ Mozambican; NA Namibian; NE Nigerien;
NG Nigerian; NI Nicaraguan; NL Dutch, Dutchman, Dutchwoman; NO Norwegian; NP Nepali; NR Nauruan; NZ New Zealander;
OM Omani; PA Panamanian; PE Peruvian; PG Papua New Guinean; PH Philippine, Filipino; PK Pakistani; PL Polish, Pole;
PS Palestinian; PT Portuguese; PW Palauan; PY Paraguayan; QA Qatari; RO Romanian; RS Serbian, Serb; RU Russian;
RW Rwandan; SA Saudi; SB Solomon Islander; SC Seychellois; SD Sudanese; SE Swedish, Swede; SG Singaporean;
SI Slovenian, Slovene; SK Slovak; SL Sierra Leonean; SM Sammarinese; SN Senegalese; SO Somali; SR Surinamese;
SS South Sudanese; ST Sao Tomean; SV Salvadoran; SY Syrian; SZ Swazi; TD Chadian; TG Togolese; TH Thai; TJ Tajik;
TL Timorese; TM Turkmen; TN Tunisian; TO Tongan; TR Turkish, Turk; TT Trinidadian, Tobagonian; TV Tuvaluan;
TW Taiwanese; TZ Tanzanian; UA Ukrainian; UG Ugandan; US American; UY Uruguayan; UZ Uzbek; VC Vincentian;
VE Venezuelan; VN Vietnamese; VU ni-Vanuatu; WS Samoan; XK Kosovar; YE Yemeni; ZA South African; ZM Zambian;
ZW Zimbabwean; AS American Samoan; AW Aruban; BM Bermudian; CW Curacaoan; EH Sahrawi; FK Falkland Islander;
FO Faroese; GI Gibraltarian; GL Greenlandic, Greenlander; GU Guamanian; HK Hong Konger; IM Manx; KY Caymanian;
MQ Martinican; NC New Caledonian; NU Niuean; PF Polynesian; PR Puerto Rican;
- African, Alsatian, Andalusian, Arab, Asian, Balkan, Baltic, Balochi, Basque, Bavarian, Berber, Breton, Briton,
Catalan, Catalonian, Caucasian, Chechen, Circassian, Cornish, Corsican, Crimean, Dagestani, English, Englishman,
Englishwoman, Eurasian, European, Flemish, Galician, Ingush, Kashmiri, Kurdish, Kurd, Latin American, Londoner,
Melanesian, Ossetian, Parisian, Pashtun, Persian, Punjabi, Quebecois, Roma, Sardinian, Saxon, Scandinavian, Scot,
Scottish, Scotsman, Siberian, Sicilian, Soviet, Tatar, Tibetan, Transnistrian, Tuscan, Uyghur, Walloon, Welsh,
Welshman, Yugoslav, Zulu
"""

# Read by eye: never a variant. Reason first, then the forms.
VETOED = """
given name: Adem; Alanda; Asya; Atena; Atina; Chade; Dominika; Dánia; Esmirna; Fidji; Florencia; Florenz; Francie; \
Herszon; Jersón; Kabil; Kiina; Kypros; Londyn; Malte; Maurícia; Maurício; Medine; Niza; Pietari; Rijad; Rooma; Sofya; \
Sofía; Szófia; Sófia; Turki; Vratislav; Yaman; África
given name, of well-known people: Jordania; Kuba
surname: Olesky; Oleski; Jelec; Jelez; Klinci; Assunção; Atene; \
Beieren; Bermudes; Ceko; Corse; El Halil; Figi; França; Galler; Galles; Gana; Gine; Guinee; \
Haag; Haga; Haia; Hartum; Janov; Kair; Karadağ; La Valette; Lahey; Luxemburgo; Marocco; Medyna; Médine; Portugali; \
Praag; Rusko; Saksa; Tanger; Turyn; Walia; Wina; Zweden
English word, or one of English science, religion or history: Acra; Akra; Astrachan; Aten; Athene; Benim; Bermudas; \
Butan; Cabul; Cambogia; Cipro; Comore; Dakka; Duala; Filipinas; Filipine; Kamboja; Kina; Kongo; Malavi; Maldive; \
Malesia; Manilla; Manille; Reunião; Reunión; Riad; Riade; Riika; Róma; Sambia; Singapura; Soci; Spania; Tripolis; \
Umman; Ungern; Viro; Yunani
ship, firm, party, newspaper, product, work of art: Afrique; Asie; Balcani; Cenova; Cracovia; Evropa; Finlandia; \
Germania; Hungaria; Italien; Kalifornia; Krim; Krym; Madri; Mauretania; Mexic; Moskva; Moyen-Orient; Norge; Orta Doğu; \
Ortadoğu; Portugalia; Portugália; Proche-Orient; Riunione; Slovensko; Suomi; Syberia; Tunisien
another place, now or in history: Andora; Bangi; Benátky; Brazilia; Brazília; Chiny; Dacar; Dania; Equateur; \
Hollandia; Islas Malvinas; Komoro; Lipsk; Los Ángeles; Maroko; Monserrate; Pekin; Saint-Domingue; Sainte-Hélène; San \
Bartolomé; Sant'Elena; Santa Lucía; Santa Lúcia; Sfânta Elena; Sfânta Lucia; Sfântul Martin; Svatá Helena; Svatá \
Lucie; Svatý Bartoloměj; Szent Ilona; São Bartolomeu; São Martinho; Talim; Timbu; Timpu; Tiran; Tolosa; Velence; \
Vienne; Équateur
of the towns added later, name, surname, word or another place: Bozen; Buca; Bucza; Butja; Cerci; Cherci; Cita; \
Csita; Czita; Détroit; Gence; Gerba; Hayfa; Homel; Hudjand; Jasd; Kerc; Kerci; Khudjand; Kizil; Kowel; Kysyl; Kızıl; \
Maraş; Odesza; Osch; Pavie; Pensa; Pienza; Recht; Roese; Rousse; Roussé; Russe; Rusze; Sahti; Sudya; Taras; Tartous; \
Termes; Toela; Toula; Tuapsie; Viborg; Warna; Yanya; Yezd
diaspora and football clubs, always near the country: Polonia
"""

# Worth having, but only with one of the words of the cue nearby: cue, then forms.
CONTEXT = """
Algeria|Algerian|Algerians|Maghreb: Algeri; Algier; Argel; Argelia
Amman|Jordanian: Jordanien
Austria|Austrian|OPEC|IAEA: Viena
Belgium|Belgian|Flemish: Anvers; Anversa; Flandes
Britain|British|UK|Brexit|Heathrow|Premier League: Londen; Londra; Londres
Britain|British|UK|Brexit|Premier League: Angleterre; Engeland; Inghilterra; Inglaterra
Cairo|Egypt|Egyptian: Alejandría; Kairo; Mesir; Mısır
Canadian|Ottawa|Toronto|Trudeau: Kanada
Canberra|Brisbane|Melbourne: Australien
Chilean|Santiago: Cile
China|Chinese|Taiwan|Xi Jinping: Cina; Pechino
Crimea|Crimean|Black Sea: Sébastopol
Cuba|Cuban|Cubans|Castro: Havanna; Hawana
Cyprus|Cypriot|Nicosia: Chypre
Czech|Czechs: Prag; Praga
Damascus|Assad|Aleppo: Syrien
Danish|Copenhagen: Dinamarca; Danmark
Darfur|Khartoum|Sudanese: Soudan; Giuba
Delhi|Modi|Mumbai|Pakistan: Inde; Indien; Índia; Cachemire
Doha|Qatari|Gulf: Katar
Dutch|Amsterdam|Rotterdam|Wilders|Rutte: Belanda; Holanda; Hollanda; Olanda
EU|European|Brussels: Avrupa; Európa
Ecuadorean|Ecuadorian|Quito|Guayaquil: Equador
France|French|Macron|Seine: Burdeos; Marsella; Nizza; Parigi; Parijs; París
German|Germany|Berlin|Bundesliga|Munich: Baviera; Berlín; Jerman
Greek|Greece|Greeks|Acropolis: Atenas; Athen; Grecia
Greenlandic|Denmark|Danish|Arctic: Groenland; Grönland
Guatemala|Belizean|Caribbean: Belice
Havana|Cuban: Küba
Hungarian|Budapest|Orban|Orbán: Hungria; Hungría
Icelandic|Reykjavik: Islandia
Iraq|Iraqi|Iraqis: Bagdad; Basora; Bassora
Irish|Dublin|Belfast: Ierland; Irland; Irlanda
Israel|Israeli|Israelis|Netanyahu|Palestinian|Palestinians: Gerusalemme; Izrael; Palestina
Italian|Italy|Italians: Bologne; Bolonia; Genua; Génova
Italian|Italy|Serie A|Inter: Mailand; Milán
Italian|Italy|Italians: Nápoles; Triest; Venecia; Venedig; Venise; Włochy
Italian|Rome|Meloni: Italie
Japanese|Tokyo: Japon; Japón
Khartoum|Juba|Sudanese: Chartum
Korea|Korean|Koreans: Seul
La Paz|Bolivian: Bolivien
Latvia|Latvian: Ryga
Lebanese|Beirut|Hezbollah: Libano; Líbano
Macron|Élysée|Elysee|EU|NATO: Francia
Madrid|Catalan|Barcelona: Spagna
Muslim|Muslims|Islam|pilgrims|pilgrimage|hajj: Mekka
Myanmar|Rohingya|Yangon|junta|Suu Kyi: Birma
Nairobi|Kenyan|Kenyans: Kenia
Namibia|Namibian: Windhuk
New York City|Manhattan|Brooklyn|Wall Street|U.S.|United Nations: Nueva York
Oslo|NATO|Norwegian: Norvegia
Pennsylvania|Philly: Filadelfia
Philadelphia|Pittsburgh|U.S.|Trump|Biden: Pensilvania
Poland|Polish: Krakau
Polish|Warsaw|Tusk: Polen
Russia|Russian|Russians|Moscow|Kremlin|Putin: Mosca; Moscova; Moskau; Moskova; Rusland
Scotland|Scottish|Edinburgh|Glasgow: Ecosse; Écosse
Serbia|Serbian|Serb|Serbs: Belgrad
Spain|Spanish|Catalan|La Liga: Barcellona
Swiss|Switzerland|United Nations: Berna; Ginebra; Ginevra
Swiss|Zurich|Geneva: Suiza
Syria|Syrian|Syrians|Assad: Damas; Damasco; Siria
Tripoli|Gaddafi|Benghazi|Haftar: Libia; Libyen
Turkish|Ankara|Erdogan: Turkki
Ukraine|Ukrainian|Ukrainians: Cherson; Leopoli
Egypt|Egyptian|Cairo|Nile: Damiette; Louxor; Luksor
Italian|Italy|Italians: Ancône; Bergame; Caserte; Catane; Crémone; Ferrare; Messine; Modène; Novare; Parme; Pise; \
Ravenne; Salerne; Sienne; Tarente; Vicence
Syria|Syrian|Syrians|Islamic State: Palmyre
West Bank|Palestinian|Palestinians|Israeli: Jéricho
Yaounde|Yaoundé|Douala|Biya: Kamerun
court|tribunal|ICC|Netherlands|Dutch: La Haye
"""

# Frequent to `wordfreq` only because their parts are: read by eye and right as they are.
ALLOWED = """
multi-word: Africa de Sud; Bissau-Guinea; Bosnia dan Herzegovina; Bosnia y Herzegovina; Caroline du Nord; \
Caroline du Sud; Ciudad Ho Chi Minh; Ciudad de Guatemala; Ciudad de Kuwait; Ciudad del Cabo; El Cairo; Frans-Guyana; \
Il Cairo; Ile de Man; Isla de Man; Iso-Britannia; Kap Verde; L'Aia; La Habana; Le Vatican; Macedonia de Nord; \
Macedonia del Nord; Macedonia del Norte; Nagy-Britannia; Neu-Delhi; Nova Delhi; Nova Deli; Nova York; Nueva Delhi; \
Nueva York; Papua Nya Guinea; Pays-Bas; Puerto España; Rostov del Don; Rostov sul Don; Rostov-sur-le-Don; \
Sahara occidental; Saint Vincent en de Grenadines; Saint-Vincent-et-les Grenadines; Samoa Americana; Sierra Leona; \
Sud Sudan; Timor Est; Timor Oriental; Timor oriental; Trinidad a Tobago; Trinidad dan Tobago; Trinidad e Tobago; \
Trinidad en Tobago; Trinidad ja Tobago; Trinidad och Tobago; Trinidad und Tobago; Trinidad ve Tobago; \
Trinidad y Tobago; Turks a Caicos; Turks i Caicos
native, so behind a preposition only: Brasil; Brussel; Deutschland; España; Suisse
"""
