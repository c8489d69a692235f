"""Hand-written European cities for `places_from_cldr.py`; format as in `places_cities.py`.

A form in Cyrillic letters (`uk Покровськ`) is the native name: the tables of `transliteration.tsv` give the others.
"""

CITIES = """
A Coruna|ES||fr La Corogne; pt Corunha
Aarhus|DK||es,pt Århus
Agrigento|IT||fr Agrigente
Aix-en-Provence|FR||
Alba Iulia|RO||hu Gyulafehérvár
Alessandria|IT||
Alicante|ES||
Amiens|FR||
Ancona|IT||fr Ancône
Angers|FR||
Antakya|TR||
Arad|RO||
Arezzo|IT||
Arkhangelsk|RU||ru Архангельск
Armavir|RU||ru Армавир
Arnhem|NL||de Arnheim
Astana|KZ||
Avdiivka|UA||uk Авдіївка; ru Авдеевка
Avignon|FR||es Aviñón; it Avignone; pt Avinhão; pl Awinion
Badajoz|ES||
Bakhchysarai|UA||uk Бахчисарай
Balakliia|UA||uk Балаклія; ru Балаклея
Balikesir|TR||
Bamberg|DE||es Bamberga; it Bamberga
Banja Luka|BA||
Barnaul|RU||ru Барнаул
Bayonne|FR||
Bayreuth|DE||
Belfort|FR||
Belgorod|RU||ru Белгород
Berdiansk|UA||uk Бердянськ; ru Бердянск
Bergamo|IT||fr Bergame; es Bérgamo
Bergen|NO||
Besancon|FR||es Besanzón
Bialystok|PL||
Biel|CH||fr Bienne
Bila Tserkva|UA||uk Біла Церква
Bilbao|ES||
Birmingham|GB||
Bochum|DE||
Bolzano|IT||
Bonn|DE||
Borodyanka|UA||uk Бородянка
Boryspil|UA||uk Бориспіль; ru Борисполь
Brasov|RO||hu Brassó
Bratsk|RU||ru Братск
Braunschweig|DE||
Breda|NL||
Bregenz|AT||
Bremerhaven|DE||
Brescia|IT||
Brighton|GB||
Brindisi|IT||
Bristol|GB||
Brno|CZ||
Brovary|UA||uk Бровари; ru Бровары
Bucha|UA||uk Буча
Burgas|BG||fr Bourgas; bg Бургас
Burgos|ES||
Bursa|TR||
Bydgoszcz|PL||
Cadiz|ES||fr Cadix; it Cadice
Caen|FR||
Cagliari|IT||
Calais|FR||
Cambridge|GB||
Canterbury|GB||fr Cantorbéry; pt Cantuária
Cardiff|GB||
Cartagena|ES||fr Carthagène
Caserta|IT||fr Caserte
Castellon|ES||
Catania|IT||fr Catane
Charleroi|BE||
Chasiv Yar|UA||uk Часів Яр; ru Часов Яр
Cheboksary|RU||ru Чебоксары
Chelyabinsk|RU||ru Челябинск
Chemnitz|DE||
Cherkasy|UA||uk Черкаси; ru Черкассы; de Tscherkassy
Cherkessk|RU||ru Черкесск
Chernivtsi|UA||uk Чернівці; ru Черновцы; pl Czerniowce
Cherepovets|RU||ru Череповец
Chita|RU||ru Чита
Clermont-Ferrand|FR||
Cluj-Napoca|RO||hu Kolozsvár
Coimbra|PT||fr Coïmbre
Constanta|RO||fr Constanta
Cottbus|DE||pl Chociebuż
Coventry|GB||
Craiova|RO||
Cremona|IT||fr Crémone
Czestochowa|PL||
Daugavpils|LV||pl Dyneburg
Debaltseve|UA||uk Дебальцеве
Debrecen|HU||ro Debrețin
Delft|NL||
Derbent|RU||ru Дербент
Dijon|FR||it Digione
Dimitrovgrad|RU||ru Димитровград
Diyarbakir|TR||
Dnipro|UA||uk Дніпро
Dobropillia|UA||uk Добропілля
Donetsk|UA||uk Донецьк; ru Донецк
Dordrecht|NL||
Dortmund|DE||
Drohobych|UA||uk Дрогобич
Dubrovnik|HR||
Duisburg|DE||fr Duisbourg; es,pt Duisburgo
Durres|AL||es Durrës
Dzerzhinsk|RU||ru Дзержинск
Dusseldorf|DE||fr Düsseldorf; nl Düsseldorf; es Dusseldorf
Edirne|TR||
Eindhoven|NL||
Elista|RU||ru Элиста
Enerhodar|UA||uk Енергодар; ru Энергодар
Enschede|NL||
Erfurt|DE||
Erzurum|TR||
Eskisehir|TR||
Yevpatoria|UA||uk Євпаторія; ru Евпатория
Exeter|GB||
Faro|PT||
Feodosia|UA||uk Феодосія
Ferrara|IT||fr Ferrare
Flensburg|DE||fr Flensbourg; es Flensburgo
Foggia|IT||
Freiburg|DE||fr Fribourg-en-Brisgau; es Friburgo de Brisgovia; it Friburgo in Brisgovia; pl Fryburg Bryzgowijski
Fribourg|CH||es,it,pt Friburgo
Fulda|DE||
Galati|RO||
Galway|IE||
Gaziantep|TR||
Gdynia|PL||
Gelendzhik|RU||ru Геленджик
Gelsenkirchen|DE||
Gera|DE||
Gijon|ES||
Gomel|BY||ru Гомель; pl Homel
Gori|GE||
Graz|AT||
Grenoble|FR||
Groningen|NL||fr Groningue; es,it,pt Groninga
Gyumri|AM||ru Гюмри
Haarlem|NL||
Hamelin|DE||
Hasselt|BE||
Heidelberg|DE||
Heraklion|GR||fr Héraclion; es Heraclión; tr Kandiye
Hildesheim|DE||
Horlivka|UA||uk Горлівка; ru Горловка
Hostomel|UA||uk Гостомель; ru Гостомель
Hrodna|BY||ru Гродно
Huliaipole|UA||uk Гуляйполе; ru Гуляйполе
Iasi|RO||hu Jászvásár
Ingolstadt|DE||
Innsbruck|AT||
Ioannina|GR||tr Yanya; it Giannina
Irpin|UA||uk Ірпінь; ru Ирпень
Iskenderun|TR||
Ivano-Frankivsk|UA||uk Івано-Франківськ; ru Ивано-Франковск
Ivanovo|RU||ru Иваново
Izhevsk|RU||ru Ижевск
Izium|UA||uk Ізюм; ru Изюм
Izmail|UA||uk Ізмаїл
Jena|DE||
Kahramanmaras|TR||
Kakhovka|UA||uk Каховка
Kalamata|GR||
Kaluga|RU||ru Калуга
Kamianske|UA||uk Кам’янське
Kamianets-Podilskyi|UA||pl Kamieniec Podolski
Karlsruhe|DE||
Karlovy Vary|CZ||
Kassel|DE||
Katowice|PL||
Kaunas|LT||
Kavala|GR||
Kayseri|TR||
Kemerovo|RU||ru Кемерово
Kerch|UA||uk Керч; ru Керчь; de Kertsch; fr Kertch; pl Kercz; tr Kerç
Khabarovsk|RU||ru Хабаровск
Khmelnytskyi|UA||uk Хмельницький; ru Хмельницкий
Khanty-Mansiysk|RU||ru Ханты-Мансийск
Khasavyurt|RU||ru Хасавюрт
Khimki|RU||ru Химки
Kiel|DE||
Kislovodsk|RU||ru Кисловодск
Klagenfurt|AT||
Klaipeda|LT||pl Kłajpeda
Koblenz|DE||fr Coblence; es Coblenza; it Coblenza; pt Coblença
Konstanz|DE||
Konya|TR||
Korosten|UA||uk Коростень
Kosice|SK||hu Kassa; pl Koszyce
Kostroma|RU||ru Кострома
Kostiantynivka|UA||uk Костянтинівка; ru Константиновка
Kovel|UA||uk Ковель
Kozani|GR||
Kramatorsk|UA||uk Краматорськ; ru Краматорск
Krasnodar|RU||ru Краснодар
Krasnohorivka|UA||uk Красногорівка
Kreminna|UA||uk Кремінна; ru Кременная
Kronstadt|RU||ru Кронштадт
Kropyvnytskyi|UA||uk Кропивницький; ru Кропивницкий
Kryvyi Rih|UA||uk Кривий Ріг; ru Кривой Рог; pl Krzywy Róg; fr Kryvyï Rih; de Krywyj Rih
Kupiansk|UA||uk Куп’янськ; ru Купянск
Kurakhove|UA||uk Курахове; ru Курахово
Kurgan|RU||ru Курган
Kutaisi|GE||ru Кутаиси
Kyzyl|RU||ru Кызыл
La Rochelle|FR||es La Rochela
Larissa|GR||
Larnaca|CY||el Λάρνακα
Le Havre|FR||es El Havre
Le Mans|FR||
Leeuwarden|NL||
Leicester|GB||
Leiden|NL||fr Leyde
Lecce|IT||
Lerida|ES||
Leuven|BE||es Lovaina; it Lovanio; pt Lovaina; pl Lowanium
Liepaja|LV||pl Lipawa
Limassol|CY||tr Limasol
Limoges|FR||
Linz|AT||
Lipetsk|RU||ru Липецк
Liverpool|GB||
Livorno|IT||fr Livourne; es Liorna
Lodz|PL||
Lourdes|FR||
Lozova|UA||uk Лозова
Lubeck|DE||fr Lübeck; pl Lubeka; es Lubeca; it Lubecca
Lublin|PL||
Lucca|IT||fr Lucques
Lutsk|UA||uk Луцьк; ru Луцк; de Luzk
Lugano|CH||
Lyman|UA||uk Лиман; ru Лиман
Lysychansk|UA||uk Лисичанськ; ru Лисичанск
Maastricht|NL||fr Maëstricht
Magadan|RU||ru Магадан
Magas|RU||ru Магас
Magdeburg|DE||fr Magdebourg; es,pt Magdeburgo; it Magdeburgo
Magnitogorsk|RU||ru Магнитогорск
Makhachkala|RU||ru Махачкала
Makiivka|UA||uk Макіївка; ru Макеевка
Malaga|ES||
Malmo|SE||
Manchester|GB||
Mannheim|DE||
Marburg|DE||fr Marbourg; es Marburgo
Maribor|SI||
Marinka|UA||uk Мар’їнка; ru Марьинка
Maykop|RU||ru Майкоп
Mazyr|BY||ru Мозырь
Mechelen|BE||de Mecheln
Melitopol|UA||uk Мелітополь; ru Мелитополь
Messina|IT||fr Messine
Metz|FR||
Modena|IT||fr Modène; es Módena
Mogilev|BY||ru Могилёв; pl Mohylew
Mons|BE||
Montpellier|FR||
Mostar|BA||
Mukachevo|UA||uk Мукачево; pl Mukaczewo
Mulhouse|FR||de Mülhausen
Munster|DE||
Murcia|ES||fr Murcie; pt Múrcia
Myrnohrad|UA||uk Мирноград; ru Мирноград
Naberezhnye Chelny|RU||ru Набережные Челны
Nakhodka|RU||ru Находка
Nalchik|RU||ru Нальчик
Namur|BE||nl,de Namen
Nantes|FR||
Narva|EE||
Nazran|RU||ru Назрань
Neuchatel|CH||de Neuenburg
Neryungri|RU||ru Нерюнгри
Newcastle|GB||
Nikopol|UA||uk Нікополь
Nimes|FR||
Nijmegen|NL||fr Nimègue; de Nimwegen; es Nimega; it Nimega
Nizhny Novgorod|RU||ru Нижний Новгород; pt Níjni Novgorod; es Nizhni Nóvgorod; pl Niżny Nowogród
Nizhny Tagil|RU||ru Нижний Тагил
Nizhyn|UA||uk Ніжин
Norilsk|RU||ru Норильск
Norwich|GB||
Nova Kakhovka|UA||uk Нова Каховка; ru Новая Каховка
Novara|IT||fr Novare
Novi Sad|RS||hu Újvidék
Novocherkassk|RU||ru Новочеркасск
Novokuznetsk|RU||ru Новокузнецк
Novomoskovsk|UA||uk Новомосковськ
Novorossiysk|RU||ru Новороссийск
Novy Urengoy|RU||ru Новый Уренгой
Obninsk|RU||ru Обнинск
Odense|DK||
Odesa|UA||uk Одеса
Olbia|IT||
Oldenburg|DE||fr Oldenbourg; es Oldemburgo
Olomouc|CZ||pl Ołomuniec
Opole|PL||
Oradea|RO||hu Nagyvárad
Orekhovo-Zuyevo|RU||ru Орехово-Зуево
Orenburg|RU||ru Оренбург; fr Orenbourg; es,pt Oremburgo
Orikhiv|UA||uk Оріхів; ru Орехов
Orleans|FR||
Orsk|RU||ru Орск
Oryol|RU||ru Орёл
Osijek|HR||hu Eszék
Osnabruck|DE||
Ostend|BE||fr Ostende; nl Oostende; de Ostende
Ostrava|CZ||pl Ostrawa
Oviedo|ES||
Oxford|GB||
Pamplona|ES||fr Pampelune
Parma|IT||fr Parme
Patras|GR||it Patrasso; de Patras
Pavia|IT||fr Pavie; es Pavía
Pavlohrad|UA||uk Павлоград; ru Павлоград
Pecs|HU||
Penza|RU||ru Пенза
Perm|RU||ru Пермь
Perpignan|FR||es Perpiñán; it Perpignano
Perugia|IT||es Perusa
Petropavlovsk-Kamchatsky|RU||ru Петропавловск-Камчатский
Petrozavodsk|RU||ru Петрозаводск
Piacenza|IT||
Piatra Neamt|RO||
Piraeus|GR||fr Le Pirée; es El Pireo; it Pireo; pt Pireu; de Piräus; pl Pireus
Pisa|IT||fr Pise
Pitesti|RO||
Ploiesti|RO||
Plovdiv|BG||bg Пловдив
Plzen|CZ||
Polatsk|BY||ru Полоцк; pl Połock
Poltava|UA||uk Полтава; pl Połtawa
Popasna|UA||uk Попасна; ru Попасная
Potsdam|DE||pl Poczdam; cs Postupim
Pripyat|UA||uk Прип’ять; ru Припять
Prizren|XK||
Przemysl|PL||
Pskov|RU||ru Псков
Pyatigorsk|RU||ru Пятигорск
Pula|HR||
Ravenna|IT||fr Ravenne; es,pt Rávena; pl Rawenna
Reims|FR||
Rennes|FR||
Rijeka|HR||
Rimini|IT||
Rivne|UA||uk Рівне; ru Ровно; pl Równe
Rostock|DE||
Rouen|FR||
Rubizhne|UA||uk Рубіжне; ru Рубежное
Ruse|BG||tr Rusçuk; bg Русе
Ryazan|RU||ru Рязань
Rybinsk|RU||ru Рыбинск
Rzeszow|PL||
Saarbrucken|DE||fr Sarrebruck; es Sarrebruck
Saint-Denis|FR||
Saint-Etienne|FR||
Saint-Nazaire|FR||
Saint-Tropez|FR||
Salamanca|ES||fr Salamanque; pl Salamanka
Salerno|IT||fr Salerne
Salzgitter|DE||
Samsun|TR||
San Sebastian|ES||fr Saint-Sébastien
Sanliurfa|TR||
Sanremo|IT||
Santander|ES||
Santiago de Compostela|ES||fr Saint-Jacques-de-Compostelle
Saransk|RU||ru Саранск
Sassari|IT||
Schaffhausen|CH||fr Schaffhouse; it Sciaffusa
Schwerin|DE||
Segovia|ES||fr Ségovie
Selydove|UA||uk Селидове; ru Селидово
Sevsk|RU||ru Севск
Shakhty|RU||ru Шахты
Sheffield|GB||
Shkoder|AL||
Shostka|UA||uk Шостка
Sibiu|RO||hu Nagyszeben
Siena|IT||fr Sienne
Sievierodonetsk|UA||uk Сєвєродонецьк; ru Северодонецк; fr Severodonetsk; de Sjewjerodonezk; de Sewerodonezk; \
es Severodonetsk; \
pl Siewierodonieck; nl Severodonetsk; it Severodonetsk
Sisak|HR||
Sivas|TR||
Sliven|BG||bg Сливен
Sloviansk|UA||uk Слов’янськ; ru Славянск
Snihurivka|UA||uk Снігурівка
Soledar|UA||uk Соледар
Sopot|PL||
Southampton|GB||
Srebrenica|BA||tr Srebrenitsa
St. Gallen|CH||es San Galo
Stavanger|NO||
Stavropol|RU||ru Ставрополь
Stepanakert|AZ||ru Степанакерт
Stralsund|DE||
Stara Zagora|BG||bg Стара Загора
Stoke-on-Trent|GB||
Sudzha|RU||ru Суджа
Sukhumi|GE||ru Сухуми
Sumy|UA||uk Суми; ru Сумы
Surgut|RU||ru Сургут
Svatove|UA||uk Сватове; ru Сватово
Swansea|GB||
Syktyvkar|RU||ru Сыктывкар
Syracuse|IT||de Syrakus; pl Syrakuzy
Syzran|RU||ru Сызрань
Szczecin|PL||
Szeged|HU||ro Seghedin
Szekesfehervar|HU||
Taganrog|RU||ru Таганрог
Tambov|RU||ru Тамбов
Tampere|FI||
Taranto|IT||fr Tarente; es,pt Tarento; de Tarent
Tarragona|ES||fr Tarragone
Tartu|EE||
Ternopil|UA||uk Тернопіль; ru Тернополь
Timisoara|RO||hu Temesvár
Tiraspol|MD||ru Тирасполь
Tokmak|UA||uk Токмак
Toledo|ES||fr Tolède
Tolyatti|RU||ru Тольятти
Torun|PL||
Toretsk|UA||uk Торецьк; ru Торецк
Toulon|FR||es Tolón; it Tolone
Tournai|BE||nl Doornik
Trabzon|TR||fr Trébizonde; es Trebisonda; it Trebisonda; pt Trebizonda; de Trapezunt
Trento|IT||
Treviso|IT||
Tromso|NO||
Trondheim|NO||
Tskhinvali|GE||ru Цхинвали
Tuapse|RU||ru Туапсе
Tula|RU||ru Тула
Turku|FI||
Tuzla|BA||
Tver|RU||ru Тверь
Tyumen|RU||ru Тюмень
Udine|IT||
Ufa|RU||ru Уфа
Uglegorsk|RU||ru Углегорск
Ulan-Ude|RU||ru Улан-Удэ
Ulm|DE||
Ulyanovsk|RU||ru Ульяновск
Uman|UA||uk Умань
Uppsala|SE||fr Upsal
Utrecht|NL||
Vaduz|LI||
Valladolid|ES||
Varna|BG||bg Варна
Vasylkiv|UA||uk Васильків
Veliko Tarnovo|BG||bg Велико Търново
Velikiye Luki|RU||ru Великие Луки
Veliky Novgorod|RU||ru Великий Новгород; pl Nowogród Wielki
Versailles|FR||it Versaglia; pl Wersal; pt Versalhes
Vicenza|IT||fr Vicence
Vinnytsia|UA||uk Вінниця; ru Винница; pl Winnica
Vitebsk|BY||ru Витебск; pl Witebsk
Vitoria-Gasteiz|ES||
Vladikavkaz|RU||ru Владикавказ
Vologda|RU||ru Вологда
Volnovakha|UA||uk Волноваха
Vorkuta|RU||ru Воркута
Vovchansk|UA||uk Вовчанськ; ru Волчанск
Vuhledar|UA||uk Вугледар; ru Угледар
Vukovar|HR||hu Vukovár
Vyborg|RU||ru Выборг
Weimar|DE||
Wiesbaden|DE||
Winterthur|CH||fr Winterthour
Wolfsburg|DE||
Wurzburg|DE||fr Wurtzbourg; es Wurzburgo
Yalta|UA||uk Ялта
Yaroslavl|RU||ru Ярославль
Yoshkar-Ola|RU||ru Йошкар-Ола
Yuzhno-Sakhalinsk|RU||ru Южно-Сахалинск
Zadar|HR||
Zelenograd|RU||ru Зеленоград
Zenica|BA||
Zermatt|CH||
Zhytomyr|UA||uk Житомир; ru Житомир; pl Żytomierz
Zielona Gora|PL||
Zlatoust|RU||ru Златоуст
Zwolle|NL||
"""
