"""Hand-written rivers, islands, mountains and landscapes for `places_from_cldr.py`; format as in `places_cities.py`.

A form stands here only if it names nothing else that is in the news: `Reno`, `Tuna`, `Ren` and `Lorena` do not.
"""

CITIES = """
Abkhazia|GE||fr Abkhazie; es,pt Abjasia; de Abchasien; tr Abhazya; pl Abchazja; nl Abchazië
the Alps|||tr Alpler; pl Alpy; cs Alpy
Alsace|FR||es Alsacia; it Alsazia; pt Alsácia; tr Alsas; pl Alzacja; nl Elzas
the Apennines|IT||it Appennini; es Apeninos; fr Apennins; pt Apeninos; de Apenninen; pl Apeniny
the Ardennes|BE||nl Ardennen; de Ardennen; es Ardenas; pt Ardenas; pl Ardeny
the Azores|PT||pt Açores; fr Açores; it Azzorre; de Azoren; nl Azoren; pl Azory; tr Azorlar
the Balearic Islands|ES||es Islas Baleares; fr Baléares; it Baleari; de Balearen; pl Baleary; nl Balearen
the Basque Country|ES||es País Vasco; fr Pays basque; it Paesi Baschi; pt País Basco; de Baskenland; nl Baskenland; \
pl Kraj Basków; tr Bask Bölgesi
Bashkortostan|RU||ru Башкортостан; fr Bachkirie; es Baskortostán; de Baschkortostan; it Baschiria
Bessarabia|||fr Bessarabie; es Besarabia; de Bessarabien; tr Besarabya; pl Besarabia; pt Bessarábia
Bohemia|CZ||de Böhmen; pt Boémia; tr Bohemya
Borneo|||fr Bornéo; pt Bornéu
the Bosphorus|TR||fr Bosphore; es,pt Bósforo; it Bosforo
Burgundy|FR||es Borgoña; pt Borgonha; pl Burgundia; nl Bourgondië
Carinthia|AT||fr Carinthie; es Carintia; it Carinzia; pt Caríntia; pl Karyntia
the Carpathians|||fr Carpates; es Cárpatos; it Carpazi; pt Cárpatos; de Karpaten; tr Karpatlar; nl Karpaten
Crete|GR||fr Crète; de,pl,nl Kreta; cs,hu Kréta
the Cyclades|GR||es Cícladas; it Cicladi; de Kykladen; tr Kikladlar; pl Cyklady
Dagestan|RU||ru Дагестан; es Daguestán; pt Daguestão; tr Dağıstan
Dalmatia|HR||fr Dalmatie; es,pt Dalmacia; it Dalmazia; de Dalmatien; tr Dalmaçya; pl Dalmacja
the Danube|||pt Danúbio; ro Dunărea
the Dardanelles|TR||es Dardanelos; it Dardanelli; pt Dardanelos; de Dardanellen; pl Dardanele
Darfur|SD||fr,es Darfour
the Dnieper|||de Dnjepr; fr Dniepr; es Dniéper; pl Dniepr; tr Dinyeper; nl Dnjepr; pt Dniepre
the Dniester|||de Dnjestr; fr Dniestr; es Dniéster; pl Dniestr; tr Dinyester; nl Dnjestr
the Dolomites|IT||it Dolomiti; es Dolomitas; pl Dolomity
East Jerusalem|PS||fr Jérusalem-Est; fr Jérusalem-Est; es Jerusalén Este; it Gerusalemme Est; de Ostjerusalem; \
de Ost-Jerusalem; pt Jerusalém Oriental; nl Oost-Jeruzalem; tr Doğu Kudüs; id Yerusalem Timur; pl Jerozolima Wschodnia
East Prussia|||de Ostpreußen; de Ostpreussen; fr Prusse-Orientale; pl Prusy Wschodnie
Eastern Ghouta|SY||fr Ghouta orientale; es Guta Oriental; it Ghouta orientale; de Ost-Ghuta; tr Doğu Guta; \
id Ghouta Timur; pt Ghouta Oriental; pl Wschodnia Ghuta
the Ebro|ES||fr Èbre
the Elbe|||pl Łaba
the English Channel|||de Ärmelkanal; es Canal de la Mancha; it Canale della Manica; pt Canal da Mancha; \
pl Kanał La Manche; tr Manş Denizi; tr Manş; id Selat Inggris
the Euphrates|||fr Euphrate; es Éufrates; it Eufrate; pt Eufrates; de Euphrat; pl Eufrat; nl Eufraat
Franconia|DE||fr Franconie
Friuli|IT||fr Frioul; de Friaul
Galicia|ES||de Galicien; pt Galiza; pl Galicja
Galilee|IL||fr Galilée; de Galiläa
the Gulf of Aden|||fr golfe d'Aden; es Golfo de Adén; it Golfo di Aden; pt Golfo de Áden; tr Aden Körfezi; \
id Teluk Aden
the Gulf of Finland|||fr golfe de Finlande; es Golfo de Finlandia; it Golfo di Finlandia; de Finnischer Meerbusen; \
tr Finlandiya Körfezi; pl Zatoka Fińska
the Gulf of Guinea|||fr golfe de Guinée; es Golfo de Guinea; it Golfo di Guinea; pt Golfo da Guiné; \
de Golf von Guinea; tr Gine Körfezi; id Teluk Guinea
the Gulf of Oman|||fr golfe d'Oman; es Golfo de Omán; it Golfo dell'Oman; pt Golfo de Omã; de Golf von Oman; \
tr Umman Körfezi; id Teluk Oman
Hesse|DE||de Hessen; pl Hesja
the Himalayas|||de Himalaja; tr Himalayalar; pl Himalaje
the Horn of Africa|||fr Corne de l'Afrique; es Cuerno de África; it Corno d'Africa; pt Chifre da África; \
de Horn von Afrika; nl Hoorn van Afrika; tr Afrika Boynuzu; id Tanduk Afrika; pl Róg Afryki
the Iberian Peninsula|||fr péninsule Ibérique; es Península Ibérica; it Penisola Iberica; pt Península Ibérica; \
de Iberische Halbinsel; tr İber Yarımadası
Ingushetia|RU||fr Ingouchie; es Ingusetia; de Inguschetien; it Inguscezia; tr İnguşetya; pl Inguszetia; pt Inguchétia
Inner Mongolia|CN||fr Mongolie-Intérieure; es Mongolia Interior; it Mongolia Interna; de Innere Mongolei; \
tr İç Moğolistan; pt Mongólia Interior; id Mongolia Dalam
Istria|HR||fr Istrie; de Istrien; tr İstirya
Jutland|DK||de Jütland; es Jutlandia; da Jylland; pt Jutlândia; pl Jutlandia
Kabardino-Balkaria|RU||fr Kabardino-Balkarie; de Kabardino-Balkarien; tr Kabardey-Balkar
Kamchatka|RU||fr Kamtchatka; de Kamtschatka; it Kamčatka; tr Kamçatka; pl Kamczatka; nl Kamtsjatka
Karelia|RU||fr Carélie; es Carelia; it Carelia; de Karelien; tr Karelya; pt Carélia
the Kerch Strait|||fr détroit de Kertch; es Estrecho de Kerch; it Stretto di Kerch; de Straße von Kertsch; \
de Strasse von Kertsch; tr Kerç Boğazı; pl Cieśnina Kerczeńska; pt Estreito de Kerch
the Korean Peninsula|||fr péninsule coréenne; es Península Coreana; it Penisola coreana; de Koreanische Halbinsel; \
tr Kore Yarımadası; id Semenanjung Korea; pt Península Coreana
the Kuril Islands|RU||fr îles Kouriles; fr Kouriles; es Islas Kuriles; it Isole Curili; de Kurilen; pt Ilhas Curilas; \
tr Kuril Adaları; id Kepulauan Kuril; pl Kuryle; nl Koerilen
Lapland|FI||fr Laponie; es,pt Laponia; it Lapponia; de Lappland; tr Laponya; pl Laponia; sv Lappland
Lorraine|FR||de Lothringen; pl Lotaryngia; nl Lotharingen
Lower Austria|AT||de Niederösterreich; fr Basse-Autriche; es Baja Austria; it Bassa Austria
the Maghreb|||it Magreb; tr Mağrip; pt Magrebe
Majorca|ES||fr Majorque; it Maiorca; pt Maiorca; pl Majorka
Mecklenburg-Western Pomerania|DE||de Mecklenburg-Vorpommern; fr Mecklembourg-Poméranie-Occidentale; \
es Mecklemburgo-Pomerania Occidental; it Meclemburgo-Pomerania Anteriore; nl Mecklenburg-Voor-Pommeren; \
pl Meklemburgia-Pomorze Przednie
the Mekong|||fr Mékong
Mesopotamia|IQ||fr Mésopotamie; de Mesopotamien; tr Mezopotamya; pt Mesopotâmia
the Meuse|BE||nl Maas
the Moluccas|ID||fr Moluques; es,pt Molucas; it Molucche; de Molukken; nl Molukken
Moravia|CZ||de Mähren; tr Moravya; pl Morawy; pt Morávia
the Moselle|||es Mosela
Mount Ararat|TR||tr Ağrı Dağı; fr mont Ararat
Mount Vesuvius|IT||it Vesuvio; fr Vésuve; es Vesubio; de Vesuv; tr Vezüv; pt Vesúvio; pl Wezuwiusz
Nagorno-Karabakh|AZ||fr Haut-Karabakh; fr Haut-Karabagh; es Nagorno Karabaj; es Alto Karabaj; de Bergkarabach; \
de Berg-Karabach; it Nagorno Karabakh; it Nagorno-Karabach; tr Dağlık Karabağ; tr Yukarı Karabağ; pl Górski Karabach; \
nl Nagorno-Karabach; cs Náhorní Karabach
the Negev|IL||fr Néguev; es Néguev; pt Neguev
the Nile|||nl Nijl; id Sungai Nil
North Caucasus|RU||fr Caucase du Nord; es Cáucaso Norte; it Caucaso settentrionale; de Nordkaukasus; \
tr Kuzey Kafkasya; pt Cáucaso Norte; pl Kaukaz Północny
North Holland|NL||nl Noord-Holland; de Nordholland; fr Hollande-Septentrionale
North Ossetia|RU||fr Ossétie du Nord; es Osetia del Norte; it Ossezia del Nord; de Nordossetien; pt Ossétia do Norte; \
tr Kuzey Osetya; pl Osetia Północna
the Orinoco|VE||fr Orénoque; pl Orinoko
the Panama Canal|PA||fr canal de Panama; es Canal de Panamá; it Canale di Panama; pt Canal do Panamá; de Panamakanal; \
de Panama-Kanal; nl Panamakanaal; tr Panama Kanalı; id Terusan Panama; pl Kanał Panamski; sv Panamakanalen
Patagonia|AR||fr Patagonie; de Patagonien; pt Patagônia; pt Patagónia; tr Patagonya
the Peloponnese|GR||fr Péloponnèse; es Peloponeso; it Peloponneso; de Peloponnes; tr Mora Yarımadası; pt Peloponeso; \
pl Peloponez
the Persian Gulf|||fr golfe Persique; es Golfo Pérsico; it Golfo Persico; pt Golfo Pérsico; de Persischer Golf; \
nl Perzische Golf; tr Basra Körfezi; tr Fars Körfezi; id Teluk Persia; pl Zatoka Perska; sv Persiska viken
Polynesia|||fr Polynésie; de Polynesien; tr Polinezya
Provence|FR||pt Provença; pl Prowansja
Prussia|||fr Prusse; es Prusia; pt Prússia; tr Prusya; pl Prusy; nl Pruisen
the Pyrenees|||es Pirineos; it Pirenei; pt Pirenéus; pt Pireneus; de Pyrenäen; nl Pyreneeën; tr Pireneler; pl Pireneje
the Rhone|FR||es Ródano; pt Ródano
the Sahara|||tr Sahra Çölü
Sakhalin|RU||fr Sakhaline; es Sajalín; de Sachalin; it Sachalin; tr Sahalin; pl Sachalin; pt Sacalina; nl Sachalin
Savoy|FR||fr Savoie; de Savoyen
Scandinavia|||fr Scandinavie; es Escandinavia; pt Escandinávia; de Skandinavien; tr İskandinavya; pl Skandynawia; \
nl Scandinavië; id Skandinavia
the Scheldt|||fr Escaut; es Escalda; it Schelda; pl Skalda
Schleswig-Holstein|DE||pl Szlezwik-Holsztyn
the Sea of Azov|||fr mer d'Azov; es Mar de Azov; it Mar d'Azov; it Mare d'Azov; de Asowsches Meer; pt Mar de Azov; \
tr Azak Denizi; id Laut Azov; pl Morze Azowskie; nl Zee van Azov
the Sea of Galilee|IL||fr lac de Tibériade; es Mar de Galilea; it Mare di Galilea; de See Genezareth; \
tr Celile Denizi; tr Taberiye Gölü
the Sea of Japan|||fr mer du Japon; es Mar del Japón; es Mar de Japón; it Mar del Giappone; pt Mar do Japão; \
de Japanisches Meer; tr Japon Denizi; id Laut Jepang; pl Morze Japońskie
the Sea of Marmara|TR||fr mer de Marmara; es Mar de Mármara; it Mar di Marmara; de Marmarameer; tr Marmara Denizi; \
pl Morze Marmara
the Sea of Okhotsk|RU||fr mer d'Okhotsk; es Mar de Ojotsk; it Mare di Ochotsk; de Ochotskisches Meer; tr Ohotsk Denizi
the Seine|FR||it Senna; pl Sekwana
the Shatt al-Arab|IQ||fr Chatt-el-Arab; fr Chatt al-Arab; es Shat al Arab; tr Şattülarap
the Sinai|EG||fr Sinaï; es Sinaí; tr Sina Yarımadası; pl Synaj; nl Sinaï
South Ossetia|GE||fr Ossétie du Sud; es Osetia del Sur; it Ossezia del Sud; de Südossetien; pt Ossétia do Sul; \
tr Güney Osetya; pl Osetia Południowa; nl Zuid-Ossetië
South Tyrol|IT||de Südtirol; es Tirol del Sur; fr Tyrol du Sud; pl Tyrol Południowy; tr Güney Tirol
the Spratly Islands|||fr îles Spratleys; fr îles Spratly; es Islas Spratly; it Isole Spratly; de Spratly-Inseln; \
id Kepulauan Spratly; tr Spratly Adaları; pt Ilhas Spratly
the Strait of Gibraltar|||fr détroit de Gibraltar; es Estrecho de Gibraltar; it Stretto di Gibilterra; \
pt Estreito de Gibraltar; de Straße von Gibraltar; de Strasse von Gibraltar; nl Straat van Gibraltar; \
tr Cebelitarık Boğazı; id Selat Gibraltar; pl Cieśnina Gibraltarska
the Strait of Hormuz|||fr détroit d'Ormuz; fr Détroit d'Ormuz; es Estrecho de Ormuz; it Stretto di Hormuz; \
pt Estreito de Ormuz; de Straße von Hormus; de Strasse von Hormus; nl Straat van Hormuz; tr Hürmüz Boğazı; \
id Selat Hormuz; pl Cieśnina Ormuz; sv Hormuzsundet; cs Hormuzský průliv
the Strait of Malacca|||fr détroit de Malacca; es Estrecho de Malaca; it Stretto di Malacca; pt Estreito de Malaca; \
de Straße von Malakka; de Strasse von Malakka; id Selat Malaka; tr Malakka Boğazı
Styria|AT||de Steiermark; fr Styrie; es Estiria; it Stiria
the Suez Canal|EG||fr canal de Suez; es Canal de Suez; it Canale di Suez; pt Canal de Suez; de Suezkanal; \
de Suez-Kanal; nl Suezkanaal; tr Süveyş Kanalı; id Terusan Suez; pl Kanał Sueski; sv Suezkanalen; cs Suezský průplav
Sulawesi|ID||es Célebes
Sumatra|ID||id Sumatera; pt Samatra
Swabia|DE||de Schwaben; fr Souabe; es Suabia; it Svevia; pl Szwabia
the Taiwan Strait|||fr détroit de Taïwan; fr détroit de Taiwan; es Estrecho de Taiwán; it Stretto di Taiwan; \
pt Estreito de Taiwan; de Taiwanstraße; de Taiwan-Straße; tr Tayvan Boğazı; id Selat Taiwan; nl Straat van Taiwan; \
pl Cieśnina Tajwańska
Tatarstan|RU||ru Татарстан; es Tartaristán; pt Tartaristão
the Thames|GB||fr Tamise; es Támesis; it Tamigi; pt Tâmisa; de Themse; nl Theems; pl Tamiza; tr Thames Nehri
Thrace|||de Thrakien; pl Tracja; pt Trácia; nl Thracië
the Tiber|IT||it Tevere; fr Tibre; es Tíber; pl Tybr
Ticino|CH||fr Tessin; de Tessin
Tierra del Fuego|AR||fr Terre de Feu; it Terra del Fuoco; pt Terra do Fogo; de Feuerland; pl Ziemia Ognista
the Tigris|||pl Tygrys
the Urals|RU||fr Oural; de Ural; es Urales; it Urali; tr Ural Dağları; pt Montes Urais; nl Oeral
the Vistula|PL||pl Wisła; de Weichsel; fr Vistule; es Vístula; it Vistola; cs Visla
Vojvodina|RS||fr Voïvodine; es Voivodina; pl Wojwodina; de Wojwodina; tr Voyvodina; pt Voivodina
the Volga|RU||de,pl Wolga; nl Wolga; pl Wołga
Wallonia|BE||fr Wallonie; it Vallonia; de Wallonien; nl Wallonië; pt Valônia; tr Valonya; pl Walonia
Western Thrace|GR||tr Batı Trakya; fr Thrace occidentale; es Tracia Occidental; de Westthrakien
Westphalia|DE||de Westfalen; fr Westphalie; pt Vestfália
the Yangtze|CN||fr Yangtsé; es,pt Yangtsé; de Jangtse; pl Jangcy; nl Jangtse
"""
