"""Hand-written towns of second rank for `places_from_cldr.py`; format as in `places_cities.py`."""

CITIES = """
Alchevsk|UA||uk Алчевськ
Almetyevsk|RU||ru Альметьевск
Alushta|UA||uk Алушта
Angarsk|RU||ru Ангарск
Antratsyt|UA||uk Антрацит
Armiansk|UA||uk Армянськ
Arzamas|RU||ru Арзамас
Balakovo|RU||ru Балаково
Balashikha|RU||ru Балашиха
Berdychiv|UA||uk Бердичів
Berezniki|RU||ru Березники
Bilohorivka|UA||uk Білогорівка
Birobidzhan|RU||ru Биробиджан
Biysk|RU||ru Бийск
Blagoveshchensk|RU||ru Благовещенск
Bohodukhiv|UA||uk Богодухів
Bolhrad|UA||uk Болград
Borisoglebsk|RU||ru Борисоглебск
Budyonnovsk|RU||ru Будённовск
Buynaksk|RU||ru Буйнакск
Chornomorsk|UA||uk Чорноморськ
Chortkiv|UA||uk Чортків
Chuhuiv|UA||uk Чугуїв
Dokuchaievsk|UA||uk Докучаєвськ
Domodedovo|RU||ru Домодедово
Dzhankoi|UA||uk Джанкой
Elektrostal|RU||ru Электросталь
Fastiv|UA||uk Фастів
Gatchina|RU||ru Гатчина
Gudermes|RU||ru Гудермес
Henichesk|UA||uk Генічеськ
Ilovaisk|UA||uk Іловайськ
Izberbash|RU||ru Избербаш
Kamensk-Shakhtinsky|RU||ru Каменск-Шахтинский
Kamyshin|RU||ru Камышин
Kaspiysk|RU||ru Каспийск
Khartsyzk|UA||uk Харцизьк
Klintsy|RU||ru Клинцы
Klishchiivka|UA||uk Кліщіївка
Kolomna|RU||ru Коломна
Kolomyia|UA||uk Коломия
Konotop|UA||uk Конотоп
Krasnogorsk|RU||ru Красногорск
Kremenets|UA||uk Кременець
Lyubertsy|RU||ru Люберцы
Marhanets|UA||uk Марганець
Millerovo|RU||ru Миллерово
Morozovsk|RU||ru Морозовск
Mozdok|RU||ru Моздок
Murom|RU||ru Муром
Mytishchi|RU||ru Мытищи
Nefteyugansk|RU||ru Нефтеюганск
Nizhnekamsk|RU||ru Нижнекамск
Nizhnevartovsk|RU||ru Нижневартовск
Novohrodivka|UA||uk Новогродівка
Novovolynsk|UA||uk Нововолинськ
Noyabrsk|RU||ru Ноябрьск
Ochakiv|UA||uk Очаків
Ocheretyne|UA||uk Очеретине
Odintsovo|RU||ru Одинцово
Okhtyrka|UA||uk Охтирка
Oleshky|UA||uk Олешки
Ovruch|UA||uk Овруч
Pidhorodne|UA||uk Підгородне
Podolsk|RU||ru Подольск
Polohy|UA||uk Пологи
Prokopyevsk|RU||ru Прокопьевск
Pryluky|UA||uk Прилуки
Robotyne|UA||uk Роботине
Rovenky|UA||uk Ровеньки
Rubtsovsk|RU||ru Рубцовск
Rzhev|RU||ru Ржев
Salekhard|RU||ru Салехард
Sergiyev Posad|RU||ru Сергиев Посад
Serpukhov|RU||ru Серпухов
Sestroretsk|RU||ru Сестрорецк
Severodvinsk|RU||ru Северодвинск
Severomorsk|RU||ru Североморск
Shebekino|RU||ru Шебекино
Siversk|UA||uk Сіверськ
Skadovsk|UA||uk Скадовськ
Slavutych|UA||uk Славутич
Starobilsk|UA||uk Старобільськ
Stary Oskol|RU||ru Старый Оскол
Sterlitamak|RU||ru Стерлитамак
Sviatohirsk|UA||uk Святогірськ
Synelnykove|UA||uk Синельникове
Tikhoretsk|RU||ru Тихорецк
Trostianets|UA||uk Тростянець
Truskavets|UA||uk Трускавець
Ussuriysk|RU||ru Уссурийск
Ust-Luga|RU||ru Усть-Луга
Valuyki|RU||ru Валуйки
Velyka Novosilka|UA||uk Велика Новосілка
Volzhsky|RU||ru Волжский
Votkinsk|RU||ru Воткинск
Voznesensk|UA||uk Вознесенськ
Vyazma|RU||ru Вязьма
Vyshhorod|UA||uk Вишгород
Yasynuvata|UA||uk Ясинувата
Yelabuga|RU||ru Елабуга
Yelets|RU||ru Елец
Yenakiieve|UA||uk Єнакієве
Yeysk|RU||ru Ейск
Zviahel|UA||uk Звягель
"""

# No language has another name for these that is sure.
PLAIN = """
Aalborg, Ajdabiya, Akcakale, Al Ain, Al Hoceima, Al-Bab, Al-Jufra, Al-Qaim, Alajuela, Alanya, Albacete,
Alexandroupoli, Algeciras, Almería, Amarah, Amasya, Ambato, Angoulême, Annecy, Antibes, Apartadó, Apurímac, Arauca,
Ardabil, Ardahan, Argenteuil, Arish, Asaluyeh, Aschaffenburg, Ascoli Piceno, Aubervilliers, Aulnay-sous-Bois,
Auxerre, Aveiro, Avellino, Ayotzinapa, Ayvalik, Baalbek, Babahoyo, Badalona, Bakirkoy, Bandar Lampung,
Bandar-e Anzali, Bani Walid, Banjarmasin, Banska Bystrica, Banyuwangi, Bariloche, Barinas, Barletta, Barrancabermeja,
Batna, Bayburt, Beauvais, Beit Hanoun, Beit Lahia, Bekasi, Belluno, Belém, Benevento, Bengkulu, Beni Suef, Benidorm,
Berchtesgaden, Beyoglu, Biarritz, Bielefeld, Biella, Bingol, Bint Jbeil, Birjand, Bitlis, Bitola, Blagoevgrad,
Blumenau, Bobigny, Bojnurd, Botosani, Boulogne-Billancourt, Boulogne-sur-Mer, Bourg-en-Bresse, Bourges, Brumadinho,
Buenaventura, Bukittinggi, Buraidah, Burdur, Buyukcekmece, Bytom, Béjaïa, Béziers, Cajamarca, Caltanissetta,
Camagüey, Campeche, Campina Grande, Campinas, Campobasso, Canakkale, Carcassonne, Carrara, Caruaru, Catamarca,
Catanzaro, Caxias do Sul, Celaya, Cesena, Ceske Budejovice, Cesme, Ceylanpinar, Chambéry, Chapecó,
Charleville-Mézières, Chartres, Cherbourg, Chiclayo, Chillán, Chimaltenango, Chimbote, Châlons-en-Champagne, Cianjur,
Cienfuegos, Cilegon, Civitavecchia, Clichy-sous-Bois, Coatzacoalcos, Colima, Colmar, Comayagua, Compiègne, Copiapó,
Coquimbo, Corum, Cosenza, Coyhaique, Crotone, Cuiabá, Cumaná, Cáceres, Dammam, Deir al-Balah, Dhahran, Dhamar,
Dimona, Duzce, Ecatepec, El Alamein, Elbasan, Elblag, Elche, Empoli, Errachidia, Erzincan, Esbjerg, Escuintla,
Esenyurt, Eskilstuna, Essaouira, Estelí, Faenza, Feira de Santana, Ferrol, Fethiye, Figueira da Foz, Fiumicino,
Florianópolis, Focsani, Fordow, Formentera, Fresnillo, Friedrichshafen, Frosinone, Fuerteventura, Fujairah,
Garmisch-Partenkirchen, Garut, Gebze, Ghardaïa, Gharyan, Gliwice, Gorizia, Gorontalo, Greifswald, Grosseto, Guaranda,
Guarenas, Guarulhos, Guimarães, Gumushane, Göttingen, Gütersloh, Hamdaniya, Hammamet, Haskovo, Heilbronn,
Helsingborg, Herzliya, Hillah, Hoyerswerda, Hradec Kralove, Huancavelica, Huehuetenango, Huelva, Huesca, Hurghada,
Huánuco, Igdir, Igoumenitsa, Iguala, Imperatriz, Incirlik, Irapuato, Irbid, Isparta, Itagüí, Itaquaquecetuba, Izmit,
Jabaliya, Jamundí, Jarablus, Jember, Jisr al-Shughour, Jizan, Joinville, Juiz de Fora, Juliaca, Jyväskylä, Jönköping,
Kadikoy, Kairouan, Kaiserslautern, Kalymnos, Kanjuruhan, Karak, Karawang, Karlovac, Kasserine, Kastamonu, Kastoria,
Kediri, Kefalonia, Kendari, Khamis Mushait, Khan Sheikhoun, Khanaqin, Kharg Island, Khiam, Khobar, Khouribga, Kielce,
Kilis, Kirikkale, Kirklareli, Kirsehir, Kiryat Shmona, Kocaeli, Komotini, Koszalin, Kragujevac, Krefeld,
Kristiansand, Kumanovo, Kusadasi, Kutahya, L'Hospitalet de Llobregat, La Ceiba, La Roche-sur-Yon, La Spezia,
Labuan Bajo, Lampedusa, Lanzarote, Lappeenranta, Latacunga, Legnica, Leiria, Leverkusen, Lhokseumawe, Liberec,
Linköping, Logroño, Lombok, Londrina, Lorient, Los Teques, Ludwigshafen, Luleburgaz, Lumajang, Maarat al-Numan,
Macapá, Macerata, Machala, Madiun, Magelang, Maicao, Maltepe, Manisa, Manokwari, Mansoura, Manzanillo, Marbella,
Maringá, Marjayoun, Marmaris, Marsa Matrouh, Masaya, Mataram, Matera, Maturín, Menorca, Merauke, Minya, Miskolc,
Mitrovica, Mokha, Mont-de-Marsan, Montauban, Montería, Montes Claros, Mostaganem, Mugla, Mukalla, Mykonos, Mytilene,
Médenine, Mönchengladbach, Nabatieh, Nabeul, Nador, Najran, Nanterre, Naqoura, Narbonne, Natanz, Naucalpan, Nduga,
Netanya, Netivot, Neubrandenburg, Nevsehir, Nezahualcóyotl, Nigde, Nizwa, Nogales, Norrköping, Novi Pazar, Nusaybin,
Nuseirat, Nyiregyhaza, Oberhausen, Ocaña, Ofakim, Olsztyn, Oristano, Oswiecim, Ouargla, Ouarzazate, Ourense,
Paderborn, Palencia, Pangkalpinang, Pantelleria, Parchin, Pardubice, Passau, Pekalongan, Pelotas, Pendik, Pernik,
Pescara, Petah Tikva, Petare, Pforzheim, Piedras Negras, Pinar del Río, Pistoia, Pleven, Poitiers, Pontevedra,
Pordenone, Portimão, Portoviejo, Posadas, Prešov, Puerto La Cruz, Puntarenas, Punto Fijo, Purwokerto, Périgueux,
Qalqilya, Qaraqosh, Qazvin, Qeshm, Quibdó, Quimper, Quneitra, Radom, Ramat Gan, Ras al-Ain, Ras al-Khaimah,
Reggio Calabria, Reggio Emilia, Remscheid, Reutlingen, Reyhanli, Ribeirão Preto, Riohacha, Rishon LeZion, Rosenheim,
Roubaix, Rovaniemi, Rovigo, Río Cuarto, Río Gallegos, Sabadell, Sabha, Saint-Brieuc, Saint-Germain-en-Laye,
Saint-Malo, Saint-Ouen, Saint-Quentin, Saint-Raphaël, Salatiga, Salfit, Samawah, Samos, San Salvador de Jujuy,
Sanandaj, Santorini, Saraqib, Sarcelles, Sassuolo, Satu Mare, Savona, Schweinfurt, Sderot, Seiyun, Semnan, Serang,
Setúbal, Shahroud, Shumen, Sidi Bouzid, Silivri, Silopi, Sinop, Siracusa, Sirjan, Sirnak, Soacha, Sohar, Solingen,
Sorocaba, Sorong, Sosnowiec, Soyapango, Subotica, Suceava, Sukabumi, Sultanbeyli, Suruc, Suwalki, Swinoujscie,
Szombathely, São José dos Campos, Sétif, Södertälje, Tangerang, Tanta, Tarakan, Tarbes, Targu Mures, Tarhuna,
Tasikmalaya, Tataouine, Tekirdag, Tell Abyad, Tell Rifaat, Tenerife, Teramo, Ternate, Terrassa, Teruel, Tetovo,
Thionville, Timika, Tindouf, Tlalnepantla, Tlaxcala, Tlemcen, Tokat, Torremolinos, Tourcoing, Trapani, Trelew,
Trnava, Tubas, Tulcán, Tumaco, Tumbes, Tétouan, Tübingen, Uberaba, Umm Qasr, Umm al-Quwain, Umraniye, Uskudar,
Valenciennes, Varese, Viareggio, Villeneuve-Saint-Georges, Villeurbanne, Viseu, Viterbo, Vitória da Conquista, Vlore,
Västerås, Wamena, Wałbrzych, Wuppertal, Xanthi, Yanbu, Yopal, Yuksekova, Zabrze, Zagazig, Zahle, Zakopane, Zakynthos,
Zalaegerszeg, Zanjan, Zarzis, Zihuatanejo, Zilina, Zinjibar, Zintan, Zrenjanin, Zuwara, Zwickau, Ålesund, Évora,
"""
