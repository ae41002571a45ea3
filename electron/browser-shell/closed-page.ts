/** Shown to a browser that did not come by the one-time link. Plain on purpose: it loads nothing. */
export const CLOSED_PAGE = `<!doctype html>
<html lang="fr">
  <meta charset="utf-8" />
  <title>Guichet AMO</title>
  <h1>Ce guichet s’ouvre par son lien</h1>
  <p>Le lien affiché au démarrage ne sert qu’une fois. Relancez le guichet pour en avoir un nouveau.</p>
  <section lang="ar" dir="rtl">
    <h1>يُفتح هذا الشباك برابطه</h1>
    <p>الرابط المعروض عند التشغيل يُستعمل مرة واحدة فقط. أعيدوا تشغيل الشباك للحصول على رابط جديد.</p>
  </section>
</html>`;
