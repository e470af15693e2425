{#- The last day of the period that a date of this precision stands for. -#}
{% macro period_end(first_day, precision) -%}
    case {{ precision }}
        when 'month' then last_day({{ first_day }})
        when 'year' then make_date(year({{ first_day }}), 12, 31)
        else {{ first_day }}
    end
{%- endmacro %}


{#- The first day of that period: a date of month or year precision may carry any day. -#}
{% macro period_start(first_day, precision) -%}
    case {{ precision }}
        when 'month' then date_trunc('month', {{ first_day }})::date
        when 'year' then date_trunc('year', {{ first_day }})::date
        else {{ first_day }}
    end
{%- endmacro %}
