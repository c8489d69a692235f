"""Hand-written cities of Asia and Africa for `places_from_cldr.py`; format as in `places_cities.py`.

A form in Cyrillic letters (`ru Самарканд`) is the native name: the tables of `transliteration.tsv` give the others.
"""

CITIES = """
Abeche|TD||fr Abéché
Abha|SA||
Abyei|SD||
Addis Ababa|ET||
Afrin|SY||fr Afrine; es Afrín
Agadir|MA||
Ahvaz|IR||de Ahwas
Aktau|KZ||ru Актау
Aktobe|KZ||ru Актобе
Al-Bukamal|SY||fr Boukamal; de Abu Kamal
Al-Hasakah|SY||fr Hassaké; tr Haseke
Andijan|UZ||ru Андижан
Annaba|DZ||
Aqaba|JO||de,nl,pl Akaba; tr Akabe; es Áqaba
Arusha|TZ||
Ashdod|IL||
Ashkelon|IL||de Aschkelon; es Ascalón; nl Asjkelon; pl Aszkelon; tr Aşkelon
Assiut|EG||es Asiut
Aswan|EG||fr Assouan; de Assuan; es Asuán; it Assuan; pt Assuã; nl Aswan; pl Asuan; tr Asvan
Atyrau|KZ||ru Атырау
Baidoa|SO||
Baiji|IQ||fr Baïji
Balkh|AF||
Baqubah|IQ||fr Bakouba; de Bakuba; tr Bakuba
Batumi|GE||fr Batoumi; ru Батуми
Beersheba|IL||fr Beer-Sheva; de Be'er Scheva; es Beerseba; pl Beer Szewa
Benin City|NG||
Bhopal|IN||
Bizerte|TN||es,it Bizerta; de Biserta; pt Bizerta
Blida|DZ||
Bobo-Dioulasso|BF||
Bouake|CI||fr Bouaké
Bukhara|UZ||fr Boukhara; de Buchara; es Bujará; nl Buchara; pl Buchara; tr Buhara; hu Buhara; sv Buchara
Bukavu|CD||
Bulawayo|ZW||
Busan|KR||
Bushehr|IR||fr Bouchehr; de Buschehr; tr Buşehr; pl Buszehr
Byblos|LB||es Biblos
Chabahar|IR||fr Tchabahar; de Tschabahar; tr Çabahar
Chengdu|CN||
Chennai|IN||
Chittagong|BD||
Chongqing|CN||de Tschungking
Colombo|LK||
Da Nang|VN||
Dalian|CN||
Damietta|EG||fr Damiette
Daraa|SY||de Daraa
Deir ez-Zor|SY||tr Deyrizor; nl Deir es-Zor; de Deir es-Sor
Derna|LY||
Diwaniya|IQ||
Djerba|TN||it Gerba
Dohuk|IQ||
Donghae|KR||
Eilat|IL||
El Fasher|SD||fr El-Facher; de Al-Faschir; tr Faşir
El Geneina|SD||
El Obeid|SD||
Eldoret|KE||
Entebbe|UG||
Erbil|IQ||
Fallujah|IQ||fr Falloujah; de Falludscha; es Faluya; pl Faludża; tr Felluce; pt Faluja
Fergana|UZ||ru Фергана
Fez|MA||fr Fès
Fukuoka|JP||
Gafsa|TN||
Ganja|AZ||de Gandscha; tr Gence; ru Гянджа
Ganzhou|CN||
Gonder|ET||
Guangzhou|CN||
Gwadar|PK||
Haifa|IL||fr Haïfa; tr Hayfa; pl Hajfa
Haiphong|VN||
Halabja|IQ||de Halabdscha; tr Halepçe; es Halabya
Hama|SY||
Hamadan|IR||tr Hemedan
Harbin|CN||de Charbin
Hargeisa|SO||
Herat|AF||fr Hérat
Hodeidah|YE||fr Hodeïda; tr Hudeyde; pl Hudajda
Hyderabad|IN||es Haiderabad; de Haiderabad; tr Haydarabad
Idlib|SY||tr İdlib
Incheon|KR||
Isfahan|IR||es Isfahán; tr İsfahan
Ismailia|EG||fr Ismaïlia; tr İsmailiye
Jaffa|IL||
Jaffna|LK||
Jaipur|IN||
Jalalabad|AF||fr Djalalabad; de Dschalalabad; nl Jalalabad; tr Celalabad; pl Dżalalabad
Jericho|PS||fr Jéricho; it Gerico; pl Jerycho
Kaesong|KP||
Kandahar|AF||tr Kandehar
Kaohsiung|TW||
Karaganda|KZ||ru Караганда
Karbala|IQ||
Kashgar|CN||fr Kachgar; de Kaschgar; tr Kaşgar; es Kasgar; pl Kaszgar
Kassala|SD||
Khan Younis|PS||fr Khan Younès; de Chan Junis; es Jan Yunis; tr Han Yunus; pl Chan Junus
Khorramshahr|IR||de Chorramschahr; tr Hürremşehr
Khujand|TJ||de Chudschand; ru Худжанд; tr Hocend
Khost|AF||
Kirkuk|IQ||
Kisangani|CD||
Kobani|SY||fr Kobané
Kokand|UZ||ru Коканд
Kolwezi|CD||
Kostanay|KZ||ru Костанай
Kufra|LY||fr Koufra
Kunduz|AF||fr Koundouz; de Kundus
Kuqa|CN||
Kut|IQ||
Lahore|PK||tr Lahor; pl,cs Lahaur; hu Lahor
Laayoune|EH||
Lashkar Gah|AF||de Laschkar Gah; fr Lachkar Gah
Lhasa|CN||es,fr Lhassa
Lubumbashi|CD||
Lucknow|IN||
Luxor|EG||fr Louxor; it Luxor; de Luxor; pl Luksor; nl Luxor; tr Luksor
Macau|MO||
Makassar|ID||
Malacca|MY||es,pt Malaca; de,nl,id Malakka
Manbij|SY||tr Münbiç; de Manbidsch
Mandalay|MM||
Mandera|KE||
Maputo|MZ||
Maradi|NE||
Mardin|TR||
Marib|YE||
Mashhad|IR||fr Machhad; de Maschhad; pl Meszhed; tr Meşhed
Mazar-i-Sharif|AF||fr Mazar-e-Charif; de Masar-i-Scharif; tr Mezar-ı Şerif; pl Mazar-i Szarif
Mekele|ET||
Meknes|MA||fr Meknès; es Mequinez; pt Mequinez
Mersin|TR||
Misrata|LY||tr Mısrata
Mombasa|KE||fr Mombassa; pt Mombaça
Monastir|TN||
Mosul|IQ||
Multan|PK||
Muscat|OM||
Mwanza|TZ||
Nagasaki|JP||pt Nagasáqui; hu Nagaszaki; pt Nagasaqui
Nagoya|JP||pt Nagoia; pl Nagoja; hu Nagoja
Nahariya|IL||de Naharija; es Naharía
Najaf|IQ||fr Nadjaf; de Nadschaf; es Nayaf; tr Necef; pl Nadżaf
Nakhchivan|AZ||fr Nakhitchevan; de Nachitschewan; tr Nahçıvan; pl Nachiczewan; es Najicheván; nl Nachitsjevan
Namangan|UZ||ru Наманган
Nasiriyah|IQ||de Nasirija; pt Nassíria; tr Nasıriye; pl Nasirijja
Nazareth|IL||tr Nasıra
Nouadhibou|MR||
Nukus|UZ||ru Нукус
Nyala|SD||
Oran|DZ||pt Orão
Osaka|JP||hu Oszaka; pt Ósaca; cs Ósaka
Osh|KG||ru Ош
Oujda|MA||es Uchda
Palmyra|SY||fr Palmyre; cs Palmýra
Pattaya|TH||
Peshawar|PK||fr Peschawar; de Peschawar; nl Pesjawar; tr Peşaver; pl Peszawar; cs Péšávar
Pointe-Noire|CG||
Port Said|EG||fr Port-Saïd; es Puerto Saíd; it Porto Said; pl Port Said; de Port Said; tr Port Said
Port Sudan|SD||fr Port-Soudan; es Puerto Sudán; it Porto Sudan; pt Porto Sudão; nl Port Soedan; tr Port Sudan
Qamishli|SY||fr Kamechliyé; fr Qamichli; de Kamischli; tr Kamışlı
Qingdao|CN||
Qom|IR||de Ghom; tr Kum
Quetta|PK||tr Ketta
Ramadi|IQ||
Ramla|IL||
Raqqa|SY||nl Raqqa
Ras Lanuf|LY||
Rasht|IR||fr Recht; de Rascht; tr Reşt
Rawalpindi|PK||tr Ravalpindi
Safed|IL||
Saida|LB||
Salalah|OM||
Samarra|IQ||
Saqqara|EG||
Sendai|JP||
Sfax|TN||
Shenyang|CN||
Shenzhen|CN||
Shiraz|IR||fr Chiraz; de Schiras; tr Şiraz; pl Sziraz; nl Sjiraz; cs Šíráz; pt Xiraz
Shymkent|KZ||ru Шымкент; fr Chymkent; de Schymkent; pl Szymkent; tr Çimkent
Sidon|LB||it Sidone; es Sidón; pt Sídon
Sinjar|IQ||de Sindschar; tr Sincar; es Sinyar; pl Sindżar
Sirte|LY||de Sirte; pl Syrta
Sohag|EG||
Sousse|TN||
Srinagar|IN||
Suez|EG||tr Süveyş; hu Szuez
Sulaymaniyah|IQ||fr Souleimaniyé; fr Souleymaniyeh; de Sulaimanija; es Suleimaniya
Sumgait|AZ||ru Сумгаит; tr Sumgayıt
Surabaya|ID||
Sweida|SY||fr Soueïda; es Sueida; tr Süveyda; pl As-Suwajda
Tabriz|IR||de Täbris; pl Tebriz; tr Tebriz
Tabuk|SA||fr Tabouk
Taif|SA||fr Taëf
Taiz|YE||fr Taëz
Takoradi|GH||
Tal Afar|IQ||tr Telafer
Tamanrasset|DZ||
Taraz|KZ||ru Тараз
Tartus|SY||fr Tartous; nl Tartoes
Termez|UZ||ru Термез
Tiberias|IL||fr Tibériade; es Tiberíades; it Tiberiade; pt Tiberíades; pl Tyberiada; tr Taberiye
Tianjin|CN||
Tikrit|IQ||
Timbuktu|ML||fr Tombouctou; es Tombuctú; it Timbuctù; pt Tombuctu; nl Timboektoe; tr Timbuktu; de Timbuktu
Tizi Ouzou|DZ||
Tobruk|LY||fr Tobrouk; nl Tobroek
Touba|SN||
Tulkarem|PS||fr Tulkarem; tr Tulkerim; es Tulkarem
Turkistan|KZ||
Turkmenbashi|TM||fr Turkmenbachi; de Türkmenbaşy; ru Туркменбаши
Ust-Kamenogorsk|KZ||ru Усть-Каменогорск
Varanasi|IN||
Vladivostok|RU||
Xiamen|CN||
Yazd|IR||de Jasd; tr Yezd
Yokohama|JP||pl Jokohama; hu Jokohama; cs Jokohama; pt Iocoama
Zanzibar|TZ||es Zanzíbar
Zarqa|JO||
Zawiya|LY||
Zinder|NE||
Ziguinchor|SN||
"""

# Called alike in the languages read, or nearly so.
PLAIN = """
Aba, Abeokuta, Adana, Adigrat, Afyonkarahisar, Agra, Ahmedabad, Aizawl, Ajaccio, Ajmer, Akita, Aligarh, Allahabad,
Amritsar, Anshan, Antalya, Anuradhapura, Asaba, Aurangabad, Ayodhya, Bacolod, Bagram, Baguio, Balikpapan, Banda Aceh,
Bandar Abbas, Bandung, Bannu, Baramati, Baramulla, Bareilly, Batam, Batangas, Bathinda, Battambang, Battambang,
Batticaloa,
Bauchi, Beira, Belagavi, Belgaum, Bengaluru, Bhubaneswar, Biratnagar, Blantyre, Bloemfontein, Bodh Bodrum, Bogor,
Bunia, Butembo, Butuan, Cagayan de Oro, Can Tho, Cebu City, Chandigarh, Changchun, Changsha, Changzhou, Chiang Mai,
Chiba, Chiayi, Cirebon, Cizre, Coimbatore, Cox's Bazar, Cuttack, Daegu, Daejeon, Dalat, Dandong, Daqing, Darjeeling,
Datong, Davao, Dehradun, Denizli, Denpasar, Dera Ghazi Khan, Dera Ismail Khan, Dessie, Dhanbad, Dharamsala, Dibrugarh,
Dongguan, Durban, East London, Elazig, Enugu, Faisalabad, Faridabad, Foshan, Francistown, Fuzhou, Galle, Gao, Garissa,
General Geraldton, Ghaziabad, Goma, Gombe, Gorakhpur, Guilin, Guiyang, Gujranwala, Gulu, Gumi, Gurugram,
Guwahati, Gwalior, Gwangju, Haikou, Hakkari, Hamamatsu, Hamhung, Handan, Hangzhou, Hanoi, Haridwar, Hatay, Hat Yai,
Hefei, Hengyang, Hohhot, Holon, Howrah, Hsinchu, Huizhou, Ibadan, Ilorin, Imphal, Indore, Ipoh, Jabalpur, Jaffna,
Jambi, Jammu, Jamnagar, Jamshedpur, Jayapura, Jeonju, Jhansi, Jiaxing, Jilin, Jinan, Jinhua, Jining, Jinja, Jinjiang,
Jodhpur, Johor Bahru, Kaduna, Kagoshima, Kakinada, Kanazawa, Kano, Kanpur, Karaj, Kathua, Kawasaki, Kenitra,
Kerman, Kermanshah, Khulna, Kidal, Kisumu, Kitakyushu, Kitwe, Kobe, Kochi, Kohat, Kollam, Konduga, Kota Kinabalu,
Kottayam, Kozhikode, Kuching, Kumamoto, Kumasi, Kunming, Kupang, Kurnool, Lanzhou, Larkana, Lekki, Lokoja, Lome,
Ludhiana, Luoyang, Madurai, Mafraq, Maiduguri, Makurdi, Malang, Malindi, Mamoudzou, Manado, Mangalore, Mardan,
Marsabit,
Matsuyama, Medan, Meerut, Meiktila, Mopti, Moradabad, Mtwara, Multan, Mutare, Muzaffarabad, Muzaffarnagar, Mymensingh,
Mysuru, Nagpur, Naha, Nainital, Nakuru, Namibe, Nampula, Nanchang, Nanning, Nantong, Nara, Nashik, Nasik, Ndola,
Negombo, Nha Trang, Nicosia, Niigata, Ningbo, Noida, Nyeri, Okayama, Ongole, Onitsha, Ordos, Owerri, Padang,
Palangkaraya,
Palembang, Palu, Panaji, Panipat, Patiala, Patna, Pekanbaru, Pemba, Petaling Jaya, Phuket, Pietermaritzburg, Pohang,
Pokhara, Polokwane, Pontianak, Port Blair, Port Harcourt, Prayagraj, Puducherry, Pune, Quanzhou, Quelimane,
Quetta, Raipur, Rajkot, Rajshahi, Ranchi, Rishikesh, Rize, Rourkela, Sagaing, Sakarya, Samarinda, Sapporo, Sargodha,
Segou, Sekondi, Semarang, Shillong, Shimla, Shantou, Sharjah, Shijiazhuang, Shizuoka, Sialkot, Sihanoukville, Siirt,
Siliguri, Sittwe, Sokoto, Solapur, Songkhla, Soweto, Sukkur, Surakarta, Suva, Suwon, Suzhou, Sylhet, Tacloban,
Tainan, Taiyuan, Takamatsu, Tamale, Tamatave, Tanga, Tangshan, Taunggyi, Tawau, Tema, Thanjavur,
Thiruvananthapuram, Tiruchirappalli, Tirunelveli, Tirupati, Toamasina, Tokushima, Trincomalee, Tumkur, Tunceli,
Udaipur,
Udon Thani, Ulsan, Urfa, Ujjain, Urmia, Utsunomiya, Uyo, Vadodara, Vaasa, Vijayawada, Visakhapatnam, Warangal, Warri,
Weifang, Wenzhou, Wonsan, Wuxi, Xi'an, Xining, Xuzhou, Yala, Yanan, Yantai, Yibin, Yinchuan, Yogyakarta, Yola, Yongin,
Zahedan, Zamboanga City, Zaria, Zhangjiakou, Zhengzhou, Zhuhai, Zonguldak
"""
