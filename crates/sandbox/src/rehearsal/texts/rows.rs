//! Rows of appendices: those of a draft, and those of an application that is sent.

/// A row: its appendix, and its cells; files are uploaded in addition.
pub type Row = (&'static str, &'static [(&'static str, &'static str)]);

/// A school's draft for secondary education: some of it.
pub const DRAFT_ROWS: &[Row] = &[
    (
        "general",
        &[
            ("actual_address", "Бишкек ш., Тоголок Молдо көчөсү, 21"),
            ("phone", "+996 312 621021"),
            ("email", "mektep@bilim-nuru.test"),
            ("languages", "кыргызча, орусча"),
            ("religious", "no"),
        ],
    ),
    (
        "teaching_staff",
        &[
            ("full_name", "Өскөнбаева Мээрим Таалайбековна"),
            ("pin", "11704198600211"),
            ("institution", "И. Арабаев атындагы Кыргыз мамлекеттик университети"),
            ("specialty", "Математика мугалими"),
            ("diploma_number", "КБ 080114523"),
            ("diploma_year", "2008"),
            ("degree", "none"),
            ("subject", "Математика"),
            ("experience", "17"),
            ("employment", "full_time"),
        ],
    ),
    (
        "teaching_staff",
        &[
            ("full_name", "Сүйөркулов Жеңишбек Асанович"),
            ("pin", "20302197900212"),
            ("institution", "Ж. Баласагын атындагы КУУ"),
            ("specialty", "Физик"),
            ("diploma_number", "ДБ 0341177"),
            ("diploma_year", "2001"),
            ("degree", "candidate"),
            ("subject", "Физика, астрономия"),
        ],
    ),
    (
        "premises",
        &[
            ("address", "Бишкек ш., Тоголок Молдо көчөсү, 21"),
            ("purpose", "teaching"),
            ("area", "1240,5"),
            ("right", "ownership"),
            ("document_number", "Г-2014/1187"),
            ("document_date", "2014-08-19"),
            ("learners", "320"),
        ],
    ),
    (
        "equipment",
        &[
            ("room", "Химия кабинети"),
            ("item", "Лабораториялык тараза"),
            ("quantity", "12"),
            ("year", "2022"),
        ],
    ),
];

/// An application of a training centre for out-of-school education: all of it.
pub const SENT_ROWS: &[Row] = &[
    (
        "general",
        &[
            ("actual_address", "Ош ш., Курманжан датка көчөсү, 250"),
            ("phone", "+996 3222 55063"),
            ("email", "okuu@dostuk.test"),
            ("languages", "кыргызча, орусча, өзбекче"),
            ("religious", "no"),
        ],
    ),
    (
        "teaching_staff",
        &[
            ("full_name", "Турдубаева Нуржамал Эргешовна"),
            ("pin", "12209198900213"),
            ("institution", "Ош мамлекеттик университети"),
            ("specialty", "Англис тили мугалими"),
            ("diploma_number", "УВ 110207846"),
            ("diploma_year", "2011"),
            ("degree", "none"),
            ("subject", "Англис тили"),
            ("experience", "14"),
            ("employment", "full_time"),
        ],
    ),
    (
        "premises",
        &[
            ("address", "Ош ш., Курманжан датка көчөсү, 250"),
            ("purpose", "teaching"),
            ("area", "186"),
            ("right", "ownership"),
            ("document_number", "ОШ-03/774"),
            ("document_date", "2019-04-11"),
            ("learners", "45"),
        ],
    ),
    (
        "equipment",
        &[
            ("room", "Тил кабинети"),
            ("item", "Гарнитуралуу ноутбук"),
            ("quantity", "15"),
            ("year", "2024"),
        ],
    ),
    (
        "curriculum",
        &[
            ("programme", "Англис тили: башталгыч деңгээл (7–14 жаш)"),
            ("standard", "Мектептен тышкаркы билим берүүнүн үлгү программасы, 2022"),
            ("approved_on", "2025-08-25"),
            ("volume", "144"),
            ("volume_unit", "hours"),
            ("form", "full_time"),
            ("months", "9"),
        ],
    ),
    (
        "sanitary_conclusion",
        &[
            ("number", "СЭК-1182"),
            ("date", "2025-07-30"),
            ("issuer", "Ош шаардык оорулардын алдын алуу борбору"),
        ],
    ),
    (
        "fire_conclusion",
        &[
            ("number", "ӨК-417"),
            ("date", "2025-08-06"),
            ("issuer", "ӨКМдин Ош шаардык башкармалыгы"),
        ],
    ),
    (
        "accessibility",
        &[
            ("kind", "ramp"),
            (
                "description",
                "Негизги кире бериште тутка менен жабдылган пандус бар, эшиктердин туурасы 95 см.",
            ),
            ("place", "Биринчи кабат, негизги кире бериш"),
        ],
    ),
];
