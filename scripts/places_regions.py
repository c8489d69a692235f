"""Hand-written regions, and country forms that CLDR lacks, for `places_from_cldr.py`.

Format as in `places_cities.py`; an acronym in brackets after the name is its short form.
"""

REGIONS = """
Africa|||fr Afrique; es,pt África; pl Afryka; fi Afrikka
Asia|||fr Asie; pt Ásia; de,sv Asien; nl Azië; pl Azja; tr Asya
the Balkans|||es Balcanes; it Balcani; pt Bálcãs; tr Balkanlar; pl Bałkany
Bavaria|DE||fr Bavière; es,it,pt Baviera; nl Beieren; tr Bavyera; pl Bawaria; cs Bavorsko
Britain|GB||fr Grande-Bretagne; es Gran Bretaña; it Gran Bretagna; pt Grã-Bretanha; de Großbritannien; \
de Grossbritannien; nl Groot-Brittannië; tr Büyük Britanya; cs Velká Británie; hu Nagy-Britannia; ro Marea Britanie
Brittany|FR||fr Bretagne
California|US||fr Californie; nl Californië; de,sv Kalifornien; pl,fi Kalifornia; tr Kaliforniya
Catalonia|ES||fr Catalogne; es Cataluña; de,sv Katalonien; it Catalogna; pt Catalunha; nl Catalonië; \
pl,fi Katalonia; tr Katalonya; cs Katalánsko
the Caucasus|||fr Caucase; es,pt Cáucaso; de,nl,sv Kaukasus; tr Kafkasya; pl Kaukaz
Chechnya|RU||fr Tchétchénie; es Chechenia; de Tschetschenien; it Cecenia; pt Chechênia; nl Tsjetsjenië; \
pl Czeczenia; tr Çeçenistan; sv Tjetjenien; cs Čečensko
Corsica|FR||fr Corse; es Córcega; de,nl,sv Korsika; pt Córsega; pl Korsyka
Crimea|UA||fr Crimée; pt Crimeia; de Krim; tr Kırım; pl,cs Krym; it,es Crimea
Czechoslovakia|||fr Tchécoslovaquie; es Checoslovaquia; it Cecoslovacchia; pt Tchecoslováquia; de Tschechoslowakei; \
nl Tsjecho-Slowakije; tr Çekoslovakya; pl Czechosłowacja; sv Tjeckoslovakien
Donbas|UA||
England|GB||fr Angleterre; es,pt Inglaterra; it Inghilterra; nl Engeland; tr İngiltere; id Inggris; pl Anglia; \
cs Anglie; fi Englanti; hu Anglia; ro Anglia
Europe|||tr Avrupa; id Eropa; fi Eurooppa; cs Evropa; hu Európa
Flanders|BE||fr Flandre; nl Vlaanderen; es Flandes; de Flandern
Florida|US||fr Floride
the Gaza Strip|PS||fr Bande de Gaza; es Franja de Gaza; de Gazastreifen; it Striscia di Gaza; pt Faixa de Gaza; \
nl Gazastrook; tr Gazze Şeridi; pl Strefa Gazy; id Jalur Gaza; sv Gazaremsan
the Golan Heights|SY||es Altos del Golán; de Golanhöhen; it Alture del Golan; nl Golanhoogten; pl Wzgórza Golan
Hawaii|US||fr Hawaï; es Hawái; pt Havaí; pl Hawaje
Kashmir|IN||fr Cachemire; es Cachemira; pt Caxemira; de Kaschmir; pl Kaszmir; tr Keşmir
Kurdistan|IQ||es Kurdistán; pt Curdistão; nl Koerdistan
Latin America|MX||fr Amérique latine; es,pt América Latina; it America Latina; de Lateinamerika; nl Latijns-Amerika; \
tr Latin Amerika; pl Ameryka Łacińska; sv Latinamerika
the Middle East|||fr Moyen-Orient; fr Proche-Orient; es Oriente Medio; es,it Medio Oriente; pt Oriente Médio; \
pt Médio Oriente; de Naher Osten; de Nahost; nl Midden-Oosten; tr Orta Doğu; tr Ortadoğu; pl Bliski Wschód; \
id Timur Tengah; sv Mellanöstern; fi Lähi-itä; cs Blízký východ; hu Közel-Kelet
Normandy|FR||fr Normandie; es Normandía; it,pl Normandia
North Carolina|US||fr Caroline du Nord; es Carolina del Norte; it Carolina del Nord
Northern Ireland|GB||fr Irlande du Nord; es Irlanda del Norte; it Irlanda del Nord; pt Irlanda do Norte; \
de,sv Nordirland; nl Noord-Ierland; tr Kuzey İrlanda; pl Irlandia Północna
Palestine|PS||es,it,pt,nl,id,sv Palestina; de Palästina; pl Palestyna; fi Palestiina; hu Palesztina; tr Filistin
Pennsylvania|US||fr Pennsylvanie; es Pensilvania
Sardinia|IT||fr Sardaigne; it Sardegna; es Cerdeña; pt Sardenha; de,sv Sardinien; pl Sardynia
Saxony|DE||de Sachsen; es Sajonia; it Sassonia
Scotland|GB||fr Écosse; es Escocia; it Scozia; pt Escócia; de,sv Schottland; sv Skottland; nl Schotland; pl Szkocja; \
tr İskoçya; fi Skotlanti; cs Skotsko; hu Skócia; ro Scoția; id Skotlandia
Siberia|RU||fr Sibérie; de Sibirien; nl Siberië; pl Syberia; pt Sibéria; cs Sibiř
Sicily|IT||fr Sicile; it,es Sicilia; pt Sicília; de,sv Sizilien; nl Sicilië; pl Sycylia; tr Sicilya
South Carolina|US||fr Caroline du Sud; es Carolina del Sur; it Carolina del Sud
the Soviet Union (USSR)|||fr Union soviétique; es Unión Soviética; it Unione Sovietica; pt União Soviética; \
de Sowjetunion; nl Sovjet-Unie; tr Sovyetler Birliği; pl Związek Radziecki; sv Sovjetunionen; fi Neuvostoliitto; \
cs Sovětský svaz; hu Szovjetunió; ro Uniunea Sovietică; id Uni Soviet
Tibet|CN||es Tíbet; pt Tibete; pl Tybet
Transnistria|MD||fr Transnistrie; de Transnistrien; pt Transnístria
Tuscany|IT||it Toscana; fr Toscane; de,cs Toskana; pl Toskania
Wales|GB||fr Pays de Galles; pt País de Gales; tr Galler; it Galles; es Gales; pl Walia
the West Bank|PS||fr Cisjordanie; es Cisjordania; it Cisgiordania; pt Cisjordânia; de Westjordanland; tr Batı Şeria; \
nl Westelijke Jordaanoever; id Tepi Barat; sv Västbanken
Yugoslavia|||fr Yougoslavie; pt Iugoslávia; pt Jugoslávia; de Jugoslawien; nl Joegoslavië; tr Yugoslavya; \
pl Jugosławia; sv Jugoslavien; cs Jugoslávie
"""

# Forms of countries that CLDR does not give: its variants, older and longer names. Territory, then forms.
COUNTRY_FORMS = """
AE|de Vereinigten Arabischen Emirate; de Vereinigten Arabischen Emiraten
BY|de Weißrussland; de Weissrussland; nl Wit-Rusland; sv Vitryssland; hu Fehéroroszország; tr Beyaz Rusya; \
fr Bélarus
CD|fr République démocratique du Congo; pt República Democrática do Congo; de Demokratische Republik Kongo; \
it Repubblica Democratica del Congo; nl Democratische Republiek Congo; id Republik Demokratik Kongo; \
tr Demokratik Kongo Cumhuriyeti; sv Demokratiska republiken Kongo; cs Demokratická republika Kongo
CG|fr République du Congo; es República del Congo; de Republik Kongo; it Repubblica del Congo
CI|es Costa de Marfil; de Elfenbeinküste; tr Fildişi Sahili; id Pantai Gading; pl Wybrzeże Kości Słoniowej
CZ|fr République tchèque; es,pt República Checa; it Repubblica Ceca; de Tschechische Republik; \
nl Tsjechische Republiek; tr Çek Cumhuriyeti; id Republik Ceko; cs Česká republika; ro Republica Cehă
HK|fr Hong-Kong
KG|es Kirguizistán
MD|de Moldawien
MM|fr Birmanie; es,it Birmania; pt Birmânia; tr Birmanya; de,nl,pl Birma; pt Mianmar
NL|es,pt Holanda; it,ro Olanda; fr Hollande
SZ|es Suazilandia; de Swasiland; pt Suazilândia
TL|es,pt Timor Oriental; de Osttimor
US|es Estados Unidos de América; pt Estados Unidos da América; it Stati Uniti d'America; fr États-Unis d'Amérique; \
de Vereinigte Staaten von Amerika; de Vereinigten Staaten; ro Statele Unite; pl Stany Zjednoczone Ameryki
VA|fr Le Vatican; es El Vaticano; es,pt,it Vaticano; de,tr,id Vatikan; sv Vatikanen; pl Watykan; nl Vaticaan
"""
