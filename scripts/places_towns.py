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
Aalborg, Ajdabiya, Akcakale, Al Hoceima, Al-Jufra, Al-Qaim, Alajuela, Albacete, Alexandroupoli, Algeciras, Almería,
Angoulême, Annecy, Antibes, Apartadó, Apurímac, Ardabil, Ardahan, Argenteuil, Asaluyeh, Aschaffenburg, Ascoli Piceno,
Aubervilliers, Aulnay-sous-Bois, Auxerre, Avellino, Ayotzinapa, Ayvalik, Baalbek, Babahoyo, Badalona, Bakirkoy,
Bandar Lampung, Bandar-e Anzali, Bani Walid, Banjarmasin, Banska Bystrica, Banyuwangi, Bariloche, Barletta,
Barrancabermeja, Bayburt, Beauvais, Beit Hanoun, Beit Lahia, Belluno, Belém, Benevento, Bengkulu, Beni Suef,
Benidorm, Berchtesgaden, Beyoglu, Biarritz, Bielefeld, Bint Jbeil, Birjand, Blagoevgrad, Blumenau, Bobigny, Bojnurd,
Botosani, Boulogne-Billancourt, Boulogne-sur-Mer, Bourg-en-Bresse, Bourges, Brumadinho, Bukittinggi, Buraidah,
Buyukcekmece, Béziers, Cajamarca, Caltanissetta, Camagüey, Campina Grande, Campobasso, Canakkale, Carcassonne,
Carrara, Caruaru, Catamarca, Catanzaro, Caxias do Sul, Ceske Budejovice, Ceylanpinar, Chambéry, Chapecó,
Charleville-Mézières, Chartres, Cherbourg, Chiclayo, Chillán, Chimaltenango, Chimbote, Châlons-en-Champagne, Cianjur,
Cienfuegos, Civitavecchia, Clichy-sous-Bois, Coatzacoalcos, Colmar, Comayagua, Compiègne, Copiapó, Coquimbo, Cosenza,
Coyhaique, Cáceres, Dammam, Deir al-Balah, Dhahran, Ecatepec, El Alamein, Elbasan, Empoli, Errachidia, Erzincan,
Esbjerg, Escuintla, Esenyurt, Eskilstuna, Essaouira, Feira de Santana, Fethiye, Figueira da Foz, Fiumicino,
Florianópolis, Focsani, Fordow, Formentera, Friedrichshafen, Frosinone, Fuerteventura, Fujairah,
Garmisch-Partenkirchen, Ghardaïa, Gharyan, Gliwice, Gorizia, Gorontalo, Greifswald, Grosseto, Guaranda, Guarenas,
Guarulhos, Guimarães, Gumushane, Göttingen, Gütersloh, Hamdaniya, Hammamet, Haskovo, Heilbronn, Helsingborg,
Herzliya, Hoyerswerda, Hradec Kralove, Huancavelica, Huehuetenango, Huelva, Hurghada, Huánuco, Igoumenitsa, Incirlik,
Irapuato, Irbid, Isparta, Itaquaquecetuba, Jabaliya, Jamundí, Jarablus, Jisr al-Shughour, Joinville, Juiz de Fora,
Juliaca, Jyväskylä, Jönköping, Kadikoy, Kairouan, Kaiserslautern, Kalymnos, Kanjuruhan, Karlovac, Kasserine,
Kastamonu, Kastoria, Kefalonia, Kendari, Khamis Mushait, Khan Sheikhoun, Khanaqin, Kharg Island, Khiam, Khouribga,
Kielce, Kirikkale, Kirklareli, Kirsehir, Kiryat Shmona, Kocaeli, Komotini, Koszalin, Kragujevac, Krefeld,
Kristiansand, Kumanovo, Kusadasi, Kutahya, L'Hospitalet de Llobregat, La Ceiba, La Roche-sur-Yon, La Spezia,
Labuan Bajo, Lampedusa, Lanzarote, Lappeenranta, Latacunga, Legnica, Leverkusen, Lhokseumawe, Liberec, Linköping,
Logroño, Lombok, Londrina, Lorient, Los Teques, Ludwigshafen, Luleburgaz, Lumajang, Maarat al-Numan, Macerata,
Magelang, Manokwari, Marbella, Maringá, Marjayoun, Marmaris, Marsa Matrouh, Maturín, Menorca, Merauke, Miskolc,
Mitrovica, Mont-de-Marsan, Montauban, Montes Claros, Mostaganem, Mukalla, Mykonos, Mytilene, Médenine,
Mönchengladbach, Nabatieh, Najran, Nanterre, Naqoura, Narbonne, Natanz, Naucalpan, Netanya, Netivot, Neubrandenburg,
Nevsehir, Nezahualcóyotl, Norrköping, Novi Pazar, Nusaybin, Nuseirat, Nyiregyhaza, Oberhausen, Olsztyn, Oristano,
Oswiecim, Ouargla, Ouarzazate, Ourense, Paderborn, Palencia, Pangkalpinang, Pantelleria, Parchin, Pardubice, Passau,
Pekalongan, Pescara, Petah Tikva, Pforzheim, Piedras Negras, Pinar del Río, Pistoia, Poitiers, Pontevedra, Pordenone,
Portimão, Portoviejo, Puerto La Cruz, Puntarenas, Punto Fijo, Purwokerto, Périgueux, Qalqilya, Qaraqosh, Quimper,
Quneitra, Ramat Gan, Ras al-Ain, Ras al-Khaimah, Reggio Calabria, Reggio Emilia, Remscheid, Reutlingen, Reyhanli,
Ribeirão Preto, Riohacha, Rishon LeZion, Rosenheim, Roubaix, Rovaniemi, Río Cuarto, Río Gallegos, Sabadell,
Saint-Brieuc, Saint-Germain-en-Laye, Saint-Malo, Saint-Ouen, Saint-Quentin, Saint-Raphaël, Salatiga,
San Salvador de Jujuy, Sanandaj, Santorini, Saraqib, Sarcelles, Sassuolo, Satu Mare, Schweinfurt, Sderot, Setúbal,
Shahroud, Sidi Bouzid, Silivri, Solingen, Sorocaba, Sosnowiec, Soyapango, Subotica, Suceava, Sukabumi, Sultanbeyli,
Suwalki, Swinoujscie, Szombathely, São José dos Campos, Sétif, Södertälje, Tangerang, Targu Mures, Tarhuna,
Tasikmalaya, Tataouine, Tekirdag, Tell Abyad, Tell Rifaat, Tenerife, Terrassa, Tetovo, Thionville, Tindouf,
Tlalnepantla, Tlaxcala, Tlemcen, Torremolinos, Tourcoing, Trapani, Trnava, Tétouan, Tübingen, Uberaba, Umm Qasr,
Umm al-Quwain, Umraniye, Uskudar, Valenciennes, Viareggio, Villeneuve-Saint-Georges, Villeurbanne, Viterbo,
Vitória da Conquista, Västerås, Wałbrzych, Wuppertal, Yuksekova, Zagazig, Zakopane, Zakynthos, Zalaegerszeg,
Zihuatanejo, Zinjibar, Zrenjanin, Zwickau, Ålesund, Évora,
"""
