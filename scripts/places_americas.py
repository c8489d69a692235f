"""Hand-written cities of the Americas and Oceania for `places_from_cldr.py`; format as in `places_cities.py`."""

CITIES = """
Anchorage|US|America/Anchorage|
Atlanta|US||
Baltimore|US||
Baton Rouge|US||
Boston|US||
Cali|CO||
Charleston|US||
Charlotte Amalie|VI||
Chihuahua|MX|America/Chihuahua|
Christchurch|NZ||
Cincinnati|US||
Ciudad Juarez|MX|America/Ciudad_Juarez|
Cleveland|US||
Dallas|US||
Denver|US|America/Denver|
Detroit|US|America/Detroit|
El Paso|US||
Halifax|CA|America/Halifax|
Honolulu|US|Pacific/Honolulu|
Houston|US||
Indianapolis|US|America/Indianapolis|
Juneau|US|America/Juneau|
Kansas City|US||
Kingston|JM||
Las Vegas|US||
Louisville|US|America/Louisville|
Miami|US||
Milwaukee|US||
Minneapolis|US||
Nashville|US||
New Haven|US||
Oaxaca|MX||
Omaha|US||
Pittsburgh|US||
Quebec City|CA||es Ciudad de Quebec; it Québec
Sacramento|US||
San Antonio|US||
San Diego|US||
San Francisco|US||
San Juan|PR||
Santa Cruz de la Sierra|BO||
Seattle|US||
St. John's|CA|America/St_Johns|
St. Louis|US||
Vancouver|CA|America/Vancouver|
Winnipeg|CA|America/Winnipeg|
"""

# Called alike in the languages read, or nearly so.
PLAIN = """
Acapulco, Adelaide, Akron, Albuquerque, Antofagasta, Arequipa, Austin, Ayacucho, Bahia Blanca, Barquisimeto,
Barranquilla, Birmingham, Boise, Boulder, Brisbane, Bucaramanga, Cairns, Calgary, Cancun, Cartagena,
Cayenne, Chetumal, Chilpancingo, Choluteca, Ciudad del Este, Ciudad Guayana, Ciudad Obregon, Ciudad Victoria,
Cochabamba, Comodoro Rivadavia, Corrientes, Cucuta, Cuenca, Cuernavaca, Culiacan, Curitiba, Cusco,
Des Moines, Duluth, Durango, Edmonton, El Alto, Encarnacion, Ensenada, Esmeraldas, Fort Lauderdale,
Fort Worth, Fortaleza, Foz do Iguacu, Fresno, Goiania, Gold Coast, Greensboro, Guadalajara, Guantanamo, Hermosillo,
Hobart, Holguin, Huancayo, Ibague, Iquique, Iquitos, Jacksonville, Joao Pessoa, Knoxville, La Plata, Lansing,
Laredo, Long Beach, Los Cabos, Los Mochis, Louisville, Lubbock, Maceio, Manaus, Manizales,
Mar del Plata, Maracaibo, Maracay, Matamoros, Matanzas, Mazatlan, McAllen, Medellin, Memphis, Mendoza, Mexicali,
Monterrey, Montgomery, Morelia, Neuquen, Newark, Niteroi, Noumea, Nuevo Laredo, Nuuk, Oakland, Oklahoma City,
Orlando, Oruro, Paita, Papeete, Parana, Pasto, Paysandu, Pedernales, Penonome, Petropolis, Piura, Popayan,
Port Elizabeth, Porto Velho, Potosi, Pucallpa, Puebla, Puerto Ayacucho,
Puerto Cabello, Puerto Montt, Puerto Vallarta, Punta Arenas, Punta del Este, Queretaro, Quetzaltenango, Raleigh,
Rancagua, Recife, Reno, Resistencia, Reynosa, Richmond, Riobamba, Rochester, Salt Lake City,
Saltillo, Salto, San Bernardino, San Cristobal, San Jose del Cabo, San Luis Potosi, San Miguel de Tucuman,
San Pedro Sula, Santa Ana, Santa Barbara, Santa Clara, Santa Fe, Santa Marta, Santarem, Sao Luis, Saskatoon,
Savannah, Shreveport, Sincelejo, Spokane, Springfield, Sucre, Suva, Syracuse, Tacna, Tacoma, Talca, Tallahassee, Tampa,
Tampico, Tapachula, Tarija, Temuco, Tepic, Teresina, Thunder Bay, Tijuana, Toledo, Toluca, Topeka, Torreon, Tucson,
Tulsa, Tuxtla Gutierrez, Uberlandia, Uruapan, Ushuaia, Uvalde, Valdivia, Valledupar, Valparaiso, Veracruz,
Villahermosa, Villavicencio, Vina del Mar, Vitoria, Whitehorse, Wichita, Wilmington, Worcester, Xalapa, Yellowknife,
Zacatecas
"""
