"""Hand-written cities for `places_from_cldr.py`: facts only, no code.

One place a line: ``Name|territory|CLDR time zone|lang,lang form; lang form``; a continued line ends in a backslash.
`the` before the name is its article. With a zone, the exemplar city names of CLDR are added to the forms. The territory
tells which languages are at home there: forms in those are endonyms (see `places_from_cldr.py`).
Names are those of English newsrooms. A spelling that is not certain is left out.
"""

CITIES = """
Aachen|DE||es Aquisgrán; it Aquisgrana; pl Akwizgran
Abidjan|CI|Africa/Abidjan|
Abu Dhabi|AE||fr Abou Dabi; fr Abou Dhabi; es Abu Dabi
Accra|GH|Africa/Accra|
Addis Ababa|ET|Africa/Addis_Ababa|
Aden|YE|Asia/Aden|
Aleppo|SY||fr Alep; es,pt Alepo
Alexandria|EG||fr Alexandrie; es Alejandría; tr İskenderiye
Algiers|DZ|Africa/Algiers|
Almaty|KZ|Asia/Almaty|
Amman|JO|Asia/Amman|
Amsterdam|NL|Europe/Amsterdam|
Ankara|TR||pt Ancara
Antananarivo|MG|Indian/Antananarivo|
Antwerp|BE||fr Anvers; es Amberes; it Anversa; pt Antuérpia; nl,de Antwerpen; pl Antwerpia; cs Antverpy
Ashgabat|TM|Asia/Ashgabat|
Asmara|ER|Africa/Asmera|
Astrakhan|RU|Europe/Astrakhan|
Asuncion|PY|America/Asuncion|
Athens|GR|Europe/Athens|
Augsburg|DE||fr Augsbourg; es Augsburgo
Baghdad|IQ|Asia/Baghdad|
Bakhmut|UA||fr Bakhmout; de Bachmut; es Bajmut
Baku|AZ|Asia/Baku|
Bamako|ML|Africa/Bamako|
Bangkok|TH|Asia/Bangkok|pt Banguecoque
Bangui|CF|Africa/Bangui|
Banjul|GM|Africa/Banjul|
Barcelona|ES||fr Barcelone; it Barcellona
Basel|CH||fr Bâle; pl Bazylea; cs Basilej
Basra|IQ||fr Bassorah; es Basora; it Bassora; pt Bassorá
Beijing|CN||fr Pékin; es Pekín; it Pechino; pt Pequim; pl,tr,fi Pekin
Beirut|LB|Asia/Beirut|
Belgrade|RS|Europe/Belgrade|
Benghazi|LY||es,it,de Bengasi; pt,pl Bengazi; tr Bingazi
Berlin|DE|Europe/Berlin|
Bern|CH||es,it,pt Berna
Bethlehem|PS||fr Bethléem; it Betlemme; pl Betlejem
Bishkek|KG|Asia/Bishkek|
Bogota|CO|America/Bogota|
Bologna|IT||fr Bologne; es Bolonia; pt Bolonha
Bordeaux|FR||es Burdeos; pt Bordéus
Brasilia|BR||es Brasilia
Bratislava|SK|Europe/Bratislava|
Brazzaville|CG|Africa/Brazzaville|
Bremen|DE||fr Brême
Bruges|BE||nl Brugge; de Brügge
Brussels|BE|Europe/Brussels|
Bryansk|RU||fr Briansk; de Brjansk
Bucharest|RO|Europe/Bucharest|
Budapest|HU|Europe/Budapest|
Bujumbura|BI|Africa/Bujumbura|
Cairo|EG|Africa/Cairo|
Canberra|AU||pt Camberra
Cape Town|ZA||es Ciudad del Cabo; it Città del Capo; pt Cidade do Cabo; de Kapstadt; nl Kaapstad; pl Kapsztad; \
sv Kapstaden; cs Kapské Město; hu Fokváros; fi Kapkaupunki
Casablanca|MA|Africa/Casablanca|
Chernihiv|UA||fr Tchernihiv; de Tschernihiw; es Chernígov; nl Tsjernihiv
Chernobyl|UA||fr Tchernobyl; es Chernóbil; de Tschernobyl; nl Tsjernobyl; pl Czarnobyl; sv Tjernobyl; tr Çernobil; \
hu Csernobil; cs Černobyl; ro Cernobîl
Chisinau|MD|Europe/Chisinau|
Cologne|DE||de Köln; cs Kolín nad Rýnem
Colombo|LK|Asia/Colombo|
Conakry|GN|Africa/Conakry|
Copenhagen|DK|Europe/Copenhagen|da København
Cordoba|ES||fr Cordoue
Cotonou|BJ||es Cotonú
Dakar|SN|Africa/Dakar|
Damascus|SY|Asia/Damascus|
Dar es Salaam|TZ|Africa/Dar_es_Salaam|
Dhaka|BD|Asia/Dhaka|
Donetsk|UA||de Donezk; pl Donieck; es Donétsk; nl Donetsjk; cs Doněck
Douala|CM|Africa/Douala|
Dresden|DE||fr Dresde; it Dresda; pl Drezno; cs Drážďany
Dubai|AE|Asia/Dubai|
Dublin|IE|Europe/Dublin|
Dunkirk|FR||fr Dunkerque; de Dünkirchen; es Dunquerque; nl Duinkerken
Dushanbe|TJ|Asia/Dushanbe|
Edinburgh|GB||fr Édimbourg; es,it,pt Edimburgo; pl Edynburg
Famagusta|CY|Asia/Famagusta|
Florence|IT||it,hu Firenze; es Florencia; pt Florença; de Florenz; pl Florencja; tr Floransa; ro Florența
Frankfurt|DE||fr Francfort; es Fráncfort; it Francoforte; pl Frankfurt nad Menem
Fukushima|JP||pl Fukuszima; cs Fukušima; hu Fukusima
Gaza|PS|Asia/Gaza|
Gdansk|PL||it Danzica
Geneva|CH||fr Genève; es Ginebra; de,hu Genf; it Ginevra; pt Genebra; tr Cenevre; pl Genewa; cs Ženeva; id Jenewa
Genoa|IT||it Genova; fr Gênes; es,pt Génova; de Genua; pl Genua; tr Cenova; cs Janov
Ghent|BE||fr Gand; nl,de Gent; pl Gandawa
Gothenburg|SE||sv Göteborg; es,pt Gotemburgo
Grozny|RU||de Grosny; es,nl Grozni
Guatemala City|GT||es Ciudad de Guatemala; de Guatemala-Stadt; it Città del Guatemala; pt Cidade da Guatemala
Guayaquil|EC|America/Guayaquil|
Hamburg|DE||fr Hambourg; es,pt Hamburgo; it Amburgo
Hanoi|VN||fr Hanoï; pt Hanói
Hanover|DE||fr Hanovre
Havana|CU|America/Havana|
Hebron|PS|Asia/Hebron|
Helsinki|FI|Europe/Helsinki|
Hiroshima|JP||hu Hirosima; pl Hiroszima; cs Hirošima; tr Hiroşima
Ho Chi Minh City|VN|Asia/Saigon|
Irkutsk|RU|Asia/Irkutsk|
Islamabad|PK||pt Islamabade; hu Iszlámábád; cs Islámábád
Istanbul|TR|Europe/Istanbul|
Izmir|TR||es Esmirna; it Smirne
Jakarta|ID|Asia/Jakarta|
Jeddah|SA||fr Djeddah; nl Djedda; de Dschidda; pl Dżudda
Jenin|PS||fr Jénine; es Yenín; de Dschenin
Jerusalem|IL|Asia/Jerusalem|
Johannesburg|ZA|Africa/Johannesburg|
Juba|SS|Africa/Juba|
Kabul|AF|Asia/Kabul|
Kaliningrad|RU|Europe/Kaliningrad|
Kampala|UG|Africa/Kampala|
Karachi|PK|Asia/Karachi|
Kathmandu|NP|Asia/Katmandu|
Kazan|RU||es Kazán; pl Kazań; cs Kazaň; hu Kazany
Kharkiv|UA||de Charkiw; es Járkov; nl,it,sv Charkiv; pl Charków; cs Charkov; tr,hu Harkiv; fi Harkova
Khartoum|SD|Africa/Khartoum|
Kherson|UA||de,nl,sv Cherson; es Jersón; pl Chersoń; hu Herszon
Kinshasa|CD|Africa/Kinshasa|
Kirkuk|IQ||fr Kirkouk; tr Kerkük
Kolkata|IN|Asia/Calcutta|
Krakow|PL||fr Cracovie; es,it,ro Cracovia; pt Cracóvia; de,nl Krakau; cs Krakov; hu Krakkó; fi Krakova
Krasnoyarsk|RU|Asia/Krasnoyarsk|
Kremenchuk|UA||fr Krementchouk; de Krementschuk
Kursk|RU||fr Koursk
Kuwait City|KW||es Ciudad de Kuwait; de Kuwait-Stadt; pt Cidade do Kuwait
Kyiv|UA|Europe/Kiev|nl Kyjiv; de Kyjiw
Kyoto|JP||es,de,nl,pl Kioto; pt Quioto; cs Kjóto; hu Kiotó
Latakia|SY||fr Lattaquié; pt Lataquia; tr Lazkiye
Lausanne|CH||es Lausana; it Losanna; pl Lozanna
Leipzig|DE||it Lipsia; pl Lipsk; hu Lipcse
Libreville|GA|Africa/Libreville|
Liege|BE||nl Luik; de Lüttich; es Lieja; it Liegi
Lille|FR||nl Rijsel
Lisbon|PT|Europe/Lisbon|
Ljubljana|SI|Europe/Ljubljana|
Lome|TG|Africa/Lome|
London|GB|Europe/London|
Los Angeles|US|America/Los_Angeles|
Lucerne|CH||de Luzern
Luhansk|UA||fr Louhansk; fr Lougansk; nl Loehansk; pl Ługańsk
Lusaka|ZM|Africa/Lusaka|
Lviv|UA||es Leópolis; it Leopoli; pl Lwów
Madrid|ES|Europe/Madrid|
Mainz|DE||es Maguncia; it Magonza
Malabo|GQ|Africa/Malabo|
Managua|NI|America/Managua|
Manila|PH|Asia/Manila|
Mantua|IT||fr Mantoue
Mariupol|UA||fr Marioupol; es Mariúpol; nl Marioepol
Marrakech|MA||de Marrakesch; pt Marraquexe; tr Marakeş; pl Marrakesz; cs Marrákeš
Marseille|FR||es Marsella; it Marsiglia; pt Marselha; pl Marsylia; tr Marsilya
Mecca|SA||fr La Mecque; es La Meca; de,nl,pl,cs,sv Mekka
Medina|SA||fr Médine; tr Medine; pl Medyna
Mexico City|MX|America/Mexico_City|
Milan|IT||it Milano; es Milán; pt Milão; de Mailand; nl Milaan; pl Mediolan; hu Milánó
Minsk|BY|Europe/Minsk|
Mogadishu|SO|Africa/Mogadishu|
Monrovia|LR|Africa/Monrovia|
Montevideo|UY|America/Montevideo|
Moscow|RU|Europe/Moscow|
Mosul|IQ||fr Mossoul; de Mossul; nl Mosoel; tr Musul
Mumbai|IN||pt Bombaim; pl Bombaj
Munich|DE||de München; it Monaco di Baviera; pt Munique; es Múnich; pl Monachium; cs Mnichov; tr Münih
Murmansk|RU||fr Mourmansk
Mykolaiv|UA||fr Mykolaïv; de Mykolajiw; pl Mikołajów
Nablus|PS||fr Naplouse
Nairobi|KE|Africa/Nairobi|
Nanjing|CN||es Nankín; it Nanchino
Naples|IT||it,tr Napoli; es,pt Nápoles; de,sv Neapel; nl Napels; pl,cs Neapol; hu Nápoly
Ndjamena|TD|Africa/Ndjamena|
New Delhi|IN||fr New-Delhi; es Nueva Delhi; it Nuova Delhi; pt Nova Delhi; pt Nova Deli; de Neu-Delhi; \
tr Yeni Delhi; cs Nové Dillí; hu Újdelhi; pl Nowe Delhi
New Orleans|US||fr La Nouvelle-Orléans; es Nueva Orleans; pl Nowy Orlean
New York|US|America/New_York|pt Nova Iorque
Niamey|NE|Africa/Niamey|
Nice|FR||it,de Nizza; es Niza
Nicosia|CY|Asia/Nicosia|
Nouakchott|MR|Africa/Nouakchott|
Novosibirsk|RU|Asia/Novosibirsk|
Nuremberg|DE||de Nürnberg; es Núremberg; it Norimberga; nl Neurenberg; pl Norymberga; cs Norimberk
Omsk|RU|Asia/Omsk|
Ouagadougou|BF|Africa/Ouagadougou|
Palermo|IT||fr Palerme
Panama City|PA||es Ciudad de Panamá; de Panama-Stadt; it Città di Panama; pt Cidade do Panamá
Paris|FR|Europe/Paris|
Philadelphia|US||es,it Filadelfia; fr Philadelphie; pt Filadélfia
Phnom Penh|KH|Asia/Phnom_Penh|
Podgorica|ME|Europe/Podgorica|
Pokrovsk|UA||de Pokrowsk
Port of Spain|TT|America/Port_of_Spain|
Port-au-Prince|HT|America/Port-au-Prince|
Porto-Novo|BJ|Africa/Porto-Novo|
Prague|CZ|Europe/Prague|
Pyongyang|KP|Asia/Pyongyang|
Ramallah|PS||es Ramala
Regensburg|DE||es,it Ratisbona
Reykjavik|IS|Atlantic/Reykjavik|
Riga|LV|Europe/Riga|
Rio de Janeiro|BR||es Río de Janeiro
Riyadh|SA|Asia/Riyadh|
Rome|IT|Europe/Rome|
Rostov-on-Don|RU||fr Rostov-sur-le-Don; es Rostov del Don; de Rostow am Don; it Rostov sul Don
Rotterdam|NL||es Róterdam; pt Roterdã; pt Roterdão
Salzburg|AT||es,pt Salzburgo; it Salisburgo; fr Salzbourg
Samara|RU|Europe/Samara|
Samarkand|UZ|Asia/Samarkand|
Sanaa|YE||es,pl Saná
Santiago|CL|America/Santiago|
Santo Domingo|DO|America/Santo_Domingo|
Sao Paulo|BR|America/Sao_Paulo|
Sarajevo|BA|Europe/Sarajevo|
Saratov|RU|Europe/Saratov|
Seoul|KR|Asia/Seoul|
Sevastopol|UA||fr Sébastopol; de Sewastopol; it Sebastopoli; pl Sewastopol; tr Sivastopol
Seville|ES||es Sevilla; it Siviglia; pt Sevilha; pl Sewilla
Shanghai|CN|Asia/Shanghai|de Schanghai
Sharm el-Sheikh|EG||fr Charm el-Cheikh; de Scharm el-Scheich; pl Szarm el-Szejk; tr Şarm el-Şeyh
Simferopol|UA|Europe/Simferopol|
Skopje|MK|Europe/Skopje|
Smolensk|RU||pl Smoleńsk
Sochi|RU||fr Sotchi; de Sotschi; it,cs Soči; nl Sotsji; pl Soczi; tr Soçi; sv Sotji; fi Sotši; hu Szocsi; ro Soci
Sofia|BG|Europe/Sofia|
St. Petersburg|RU||fr Saint-Pétersbourg; es San Petersburgo; de Sankt Petersburg; it San Pietroburgo; \
pt São Petersburgo; nl Sint-Petersburg; cs Petrohrad; hu Szentpétervár; fi Pietari
Stockholm|SE|Europe/Stockholm|
Strasbourg|FR||es,pt Estrasburgo; it Strasburgo; de Straßburg; nl Straatsburg; pl Strasburg; cs Štrasburk
Stuttgart|DE||it Stoccarda; pt Estugarda
Sydney|AU|Australia/Sydney|
Taipei|TW|Asia/Taipei|
Tallinn|EE|Europe/Tallinn|
Tangier|MA||fr,de Tanger; es Tánger; it Tangeri; pt Tânger
Tashkent|UZ|Asia/Tashkent|
Tbilisi|GE|Asia/Tbilisi|
Tehran|IR|Asia/Tehran|
Tel Aviv|IL||pt Telavive
The Hague|NL||fr La Haye; es La Haya; it L'Aia; pt Haia; de,nl Den Haag; pl,ro Haga; sv,fi,cs Haag; tr Lahey; \
hu Hága
Thessaloniki|GR||fr Thessalonique; es Tesalónica; it Salonicco; tr Selanik; cs Soluň
Thimphu|BT|Asia/Thimphu|
Tirana|AL|Europe/Tirane|
Tokyo|JP|Asia/Tokyo|
Tomsk|RU|Asia/Tomsk|
Toulouse|FR||it Tolosa
Trier|DE||fr Trèves; es Tréveris
Trieste|IT||de,fr Triest
Tripoli|LY|Africa/Tripoli|
Tunis|TN|Africa/Tunis|
Turin|IT||it,tr Torino; pl Turyn; es,cs Turín; pt Turim; hu Torinó
Ulaanbaatar|MN|Asia/Ulaanbaatar|
Urumqi|CN|Asia/Urumqi|
Uzhhorod|UA||de Uschhorod; pl Użhorod
Valencia|ES||fr Valence; pl Walencja
Valletta|MT||fr La Valette; es La Valeta
Venice|IT||it Venezia; fr Venise; es Venecia; pt Veneza; de,sv Venedig; nl Venetië; pl Wenecja; cs Benátky; \
tr Venedik; hu Velence; ro Veneția; fi Venetsia
Verona|IT||fr Vérone
Vienna|AT|Europe/Vienna|
Vientiane|LA|Asia/Vientiane|
Vilnius|LT|Europe/Vilnius|
Vladivostok|RU|Asia/Vladivostok|
Volgograd|RU|Europe/Volgograd|
Voronezh|RU||fr Voronej; de Woronesch; es Vorónezh; pl Woroneż; nl Voronezj
Warsaw|PL|Europe/Warsaw|
Windhoek|NA|Africa/Windhoek|
Wroclaw|PL||es,it Breslavia; cs Vratislav
Yakutsk|RU|Asia/Yakutsk|
Yamoussoukro|CI||es Yamusukro
Yangon|MM|Asia/Rangoon|
Yaounde|CM||es Yaundé; de Jaunde
Yekaterinburg|RU|Asia/Yekaterinburg|
Yerevan|AM|Asia/Yerevan|
Zagreb|HR|Europe/Zagreb|
Zaporizhzhia|UA||fr Zaporijjia; fr Zaporijia; es Zaporiyia; de Saporischschja; nl Zaporizja; pl Zaporoże; \
sv Zaporizjzja
Zaragoza|ES||fr Saragosse; pt Saragoça
Zurich|CH|Europe/Zurich|
"""

# Called alike in the languages read, or nearly so.
PLAIN = """
Padua, Abuja, Apia, Astana, Auckland, Bandar Seri Begawan, Belfast, Belmopan, Bridgetown, Buenos Aires, Busan, Caracas,
Chicago, Davos, Delhi, Dili, Dnipro, Dodoma, Doha, Freetown, Funafuti, Gaborone, Georgetown, Gitega, Glasgow, Granada,
Harare, Homs, Honiara, Kandahar, Kaunas, Kigali, Kingston, Kuala Lumpur, La Paz, Lagos, Lilongwe, Lima, Luanda, Lyon,
Maputo, Maseru, Mbabane, Melbourne, Montreal, Moroni, Nassau, Naypyitaw, Odesa, Osaka, Oslo, Ottawa, Paramaribo,
Port Louis, Port Moresby, Port Vila, Porto, Poznan, Praia, Pretoria, Pristina, Quito, Rabat, Rafah, San Jose,
San Salvador, Sumy, Suva, Tegucigalpa, Toronto, Washington, Wellington, Wuhan
"""
