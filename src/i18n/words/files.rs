//! Why a file was not taken: what is wrong with it, and what to do.

words! {
    file_wrong_type => "Файлдын мазмуну PDF, PNG же JPEG эмес. Документти (Word, Excel) PDF кылып, телефондогу HEIC же WebP сүрөтүн JPEG кылып сактап, кайра жүктөңүз."
        | "По содержимому это не файл PDF, PNG или JPEG. Сохраните документ (Word, Excel) как PDF, а снимок телефона в формате HEIC или WebP как JPEG, и загрузите снова."
        | "The content of the file is not PDF, PNG or JPEG. Save a document (Word, Excel) as PDF, and a phone picture in HEIC or WebP as JPEG, and upload it again.";
    file_cut => "Файл толук эмес: анын аягы жок, башкалар аны ача албайт. Файлды кайра көчүрүп же сканерлеп, ачылганын текшерип, жүктөңүз."
        | "Файл неполный: у него нет конца, другие не смогут его открыть. Скопируйте или отсканируйте его заново, проверьте, что он открывается, и загрузите."
        | "The file is incomplete: its end is missing, and others cannot open it. Copy or scan it again, check that it opens, and upload it.";
    file_no_pages => "Бул PDF файлда бир да барак жок, башкалар аны ача албайт. Документти PDF кылып кайра сактап, жүктөңүз."
        | "В этом файле PDF нет ни одной страницы, другие не смогут его открыть. Сохраните документ как PDF заново и загрузите."
        | "This PDF has no page, and others cannot open it. Save the document as PDF again and upload it.";
    file_locked => "Бул PDF сырсөз менен корголгон, башкалар аны ача албайт. Сырсөзсүз сактап, кайра жүктөңүз."
        | "Этот PDF защищён паролем, другие не смогут его открыть. Сохраните его без пароля и загрузите снова."
        | "This PDF is protected with a password, and others cannot open it. Save it without a password and upload it again.";
    file_too_large_to_scan => "Антивирус мынчалык чоң файлды текшере албайт, ошондуктан ал сакталган жок. Файлды кичирейтип же бөлүп, кайра жүктөңүз."
        | "Антивирус не проверяет такие большие файлы, поэтому файл не сохранён. Уменьшите или разделите его и загрузите снова."
        | "The antivirus cannot scan a file of this size, so it was not saved. Make it smaller or split it, and upload it again.";
    file_not_read => "Браузер бул файлды окуй албады: ал жылдырылган, өзгөртүлгөн же түзмөгүңүздө жок болушу мүмкүн. Файлды түзмөгүңүзгө сактап, кайра тандаңыз."
        | "Браузер не смог прочитать файл: возможно, его переместили, изменили или он не хранится на устройстве. Сохраните файл на устройство и выберите снова."
        | "The browser could not read the file: it may have been moved or changed, or is not stored on this device. Save it on the device and choose it again.";
    one_file_only(count: u32) => "Бул жерге бир гана файл коюлат, сиз {count} файл тандадыңыз. Алардын бири да алынган жок: бир файлды тандаңыз же барактарын бир PDF кылып бириктириңиз."
        | "Здесь помещается только один файл, а выбрано {count}. Ни один из них не принят: выберите один файл или объедините страницы в один PDF."
        | "Only one file fits here, and you chose {count}. None of them was taken: choose one file, or combine the pages into one PDF.";
    files_refused(refused: &str) => "Айрым файлдар алынган жок. {refused}" | "Некоторые файлы не приняты. {refused}" | "Some files were not taken. {refused}";
    files_taken(names: &str) => "Алынды: {names}." | "Приняты: {names}." | "Taken: {names}.";
    files_invitation => "Файлдарды бул жерге сүйрөңүз же тандаңыз" | "Перетащите файлы сюда или выберите" | "Drag files here, or choose them";
    files_show_all => "Бардык файлдарды көрсөтүү" | "Показать все файлы" | "Show all files";
}
