//! «Кызматкерлер» (docs/requirements.md, L8).

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;

use crate::api::organisation::{AppointEmployee, EndAppointment, employees_page};
use crate::app::forms::{Answer, AnswerMessage, CommandForm, TextForm, UnseenMarks};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{screen, titled};
use crate::app::ui::{
    Button, ButtonLink, ButtonVariant, Card, Cell, Column, ColumnKind, EmptyState, Field, IconButton, IconName,
    InputKind, Notice, PageHeader, Table, TextInput,
};
use crate::domain::address::{Address, Parameter};
use crate::domain::views::organisation::{EmployeeLine, EmployeesPage};
use crate::domain::{FormName, Refusal};

/// The `id` and the name of the form that appoints.
const APPOINT: FormName<'static> = FormName::AppointEmployee;

/// The responsible employees. «Кошуу» is a link (`?add`) that brings the form, so it works without script.
#[component]
pub fn EmployeesScreen() -> impl IntoView {
    let query = use_query_map();
    let asked = Signal::derive(move || query.with(|query| query.get_str(Parameter::Add.name()).is_some()));
    let page = Page::only(employees_page);
    view! {
        {titled(use_lang().employees())}
        {screen(page, move |page: EmployeesPage| view! { <Employees page asked /> }.into_any())}
    }
}

/// The whole page, from its view; `asked` brings the form.
#[component]
pub(in crate::app::pages) fn Employees(page: EmployeesPage, #[prop(into)] asked: Signal<bool>) -> impl IntoView {
    let lang = use_lang();
    let EmployeesPage {
        head_name,
        employees,
        is_head,
    } = page;
    let came_back = Answer::to(APPOINT).came_back();
    let adds = move || is_head && (came_back || asked.get());
    if untrack(adds) {
        TextForm::new(APPOINT, APPOINT).announce();
    }
    let (now, former): (Vec<_>, Vec<_>) = employees.into_iter().partition(|line| line.ended_at.is_none());
    let refusal = lang.refusal(&Refusal::HeadOnly);
    let labels = vec![("pin", lang.employees_pin()), ("position", lang.employees_position())];
    view! {
        <div class="page">
            <PageHeader title=lang.employees() lead=lang.employees_lead()>
                {is_head
                    .then(|| view! {
                        <ButtonLink href=Address::Employees.with(Parameter::Add, 1).at(APPOINT) variant=ButtonVariant::Primary icon=IconName::Plus>{lang.add()}</ButtonLink>
                    })}
            </PageHeader>
            <AnswerMessage form=FormName::AppointEmployee done=lang.employees_added() labels=labels />
            <AnswerMessage form=FormName::EndAppointment done=lang.employees_ended() />
            {(!is_head)
                .then(|| view! { <Notice title=refusal><p>{lang.employees_head_only()}</p></Notice> })}
            <p>{lang.employees_head(&head_name)}</p>
            {move || adds().then(|| view! { <Appoint /> })}
            <Now lines=now is_head />
            {(!former.is_empty()).then(|| view! { <Lines id="former" caption=lang.employees_former() lines=former is_head=false /> })}
        </div>
    }
}

#[component]
fn Now(lines: Vec<EmployeeLine>, is_head: bool) -> impl IntoView {
    let lang = use_lang();
    if lines.is_empty() {
        return view! {
            <EmptyState icon=IconName::Users title=lang.employees_none()><p>{lang.employees_none_hint()}</p></EmptyState>
        }
        .into_any();
    }
    view! { <Lines id="now" caption=lang.employees_list() lines is_head /> }.into_any()
}

#[component]
fn Appoint() -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(APPOINT);
    let (pin, position) = (answer.typed("pin"), answer.typed("position"));
    view! {
        <Card id="add" title=lang.employees_add_title()>
            <CommandForm action=AppointEmployee::PATH id=APPOINT>
                <Field id=answer.id("pin") label=lang.employees_pin() hint=lang.employees_pin_hint() error=answer.error("pin")>
                    <TextInput name="pin" kind=InputKind::Digits14 value=pin />
                </Field>
                <Field id=answer.id("position") label=lang.employees_position() error=answer.error("position")>
                    <TextInput name="position" value=position />
                    <UnseenMarks />
                </Field>
                <div class="toolbar">
                    <Button variant=ButtonVariant::Primary>{lang.save()}</Button>
                    <ButtonLink href=Address::Employees variant=ButtonVariant::Quiet>{lang.cancel()}</ButtonLink>
                </div>
            </CommandForm>
        </Card>
    }
}

#[component]
fn Lines(id: &'static str, caption: &'static str, lines: Vec<EmployeeLine>, is_head: bool) -> impl IntoView {
    let lang = use_lang();
    let mut columns = vec![
        Column::text(lang.employees_name()),
        Column::text(lang.employees_masked_pin()),
        Column::text(lang.employees_position()),
        Column::text(lang.employees_since()),
    ];
    columns.push(if is_head {
        Column::actions(lang.actions())
    } else {
        Column::text(lang.employees_until())
    });
    let rows = lines
        .into_iter()
        .map(|line| view! { <Line line is_head /> })
        .collect_view();
    view! { <Card><Table id caption columns>{rows}</Table></Card> }
}

#[component]
fn Line(line: EmployeeLine, is_head: bool) -> impl IntoView {
    let lang = use_lang();
    let EmployeeLine {
        id,
        masked_pin,
        name,
        position,
        appointed_at,
        ended_at,
    } = line;
    let label = lang.employees_end(name.as_deref().unwrap_or(&masked_pin));
    let last = if is_head {
        view! {
            <Cell label=lang.actions() kind=ColumnKind::Actions>
                <CommandForm action=EndAppointment::PATH hidden=vec![("appointment", id.to_string())] class="cluster">
                    <IconButton icon=IconName::Bin label danger=true />
                </CommandForm>
            </Cell>
        }
        .into_any()
    } else {
        view! { <Cell label=lang.employees_until()>{ended_at.map(|at| lang.date_time(at))}</Cell> }.into_any()
    };
    view! {
        <tr>
            <Cell label=lang.employees_name() head=true>{name.unwrap_or_else(|| lang.employees_not_seen().to_owned())}</Cell>
            <Cell label=lang.employees_masked_pin()>{masked_pin}</Cell>
            <Cell label=lang.employees_position()>{position}</Cell>
            <Cell label=lang.employees_since()>{lang.date(appointed_at.date_in_bishkek())}</Cell>
            {last}
        </tr>
    }
}
